import type { ShellCommand } from '../shell/command.ts';
import type { Range } from '../text.ts';

/** A command that stores credentials on disk. */
export interface CredentialCommand {
  readonly command: ShellCommand;
  /** What does it: `docker login`. */
  readonly name: string;
  readonly range: Range;
  /** Where they are stored. */
  readonly file: string;
}

type Row = readonly [program: string, words: RegExp, file: string];

/** `words` are the operands, one blank between; tilde stands for the home directory. */
const rows: readonly Row[] = [
  ['docker', /^login\b/, '~/.docker/config.json'],
  ['podman', /^login\b/, '~/.docker/config.json'],
  ['buildah', /^login\b/, '~/.docker/config.json'],
  ['skopeo', /^login\b/, '~/.docker/config.json'],
  ['oras', /^login\b/, '~/.docker/config.json'],
  ['crane', /^auth login\b/, '~/.docker/config.json'],
  ['helm', /^registry login\b/, '~/.config/helm'],
  ['aws', /^configure (?:set \S*(?:secret_access_key|session_token)\b|import\b)/, '~/.aws/credentials'],
  ['gcloud', /^auth (?:activate-service-account|login|application-default login)\b/, '~/.config/gcloud'],
  ['az', /^login\b/, '~/.azure'],
  ['doctl', /^auth init\b/, '~/.config/doctl'],
  ['gh', /^auth login\b/, '~/.config/gh/hosts.yml'],
  ['glab', /^auth login\b/, '~/.config/glab-cli'],
  ['vault', /^login\b/, '~/.vault-token'],
  ['heroku', /^(?:login|auth:token)\b/, '~/.netrc'],
  ['cargo', /^login\b/, '~/.cargo/credentials.toml'],
  ['npm', /^(?:config set|set) \S*(?:_authToken|_auth|_password)\b/, '~/.npmrc'],
  ['pnpm', /^(?:config set|set) \S*(?:_authToken|_auth|_password)\b/, '~/.npmrc'],
  ['yarn', /^config set \S*(?:_authToken|npmAuthToken|npmAuthIdent)\b/, '~/.yarnrc'],
  ['composer', /^config (?:\S+ ){0,3}?(?:http-basic|github-oauth|gitlab-token|bearer)\./, 'auth.json'],
  ['poetry', /^config (?:\S+ ){0,3}?(?:http-basic|pypi-token)\./, '~/.config/pypoetry/auth.toml'],
  ['pip', /^config set \S*index-url \S+:\/\/\S*@/, '~/.config/pip/pip.conf'],
  ['bundle', /^config (?:set )?(?:\S+ ){0,2}?\S+\.\S+ \S+:\S+/, '~/.bundle/config'],
  ['git', /^config \S{0,20} ?url\.https?:\/\/\S*@\S+\.insteadof\b/i, '~/.gitconfig'],
  ['git', /^clone \S*https?:\/\/[^\s/]{1,300}@/, '.git/config'],
  ['git', /^remote (?:add \S+|set-url \S+) https?:\/\/[^\s/]{1,300}@/, '.git/config'],
  ['kubectl', /^config set-credentials\b/, '~/.kube/config'],
  ['oc', /^login\b/, '~/.kube/config'],
  ['mc', /^(?:alias set|config host add)\b/, '~/.mc/config.json'],
  ['terraform', /^login\b/, '~/.terraform.d/credentials.tfrc.json'],
  ['dotnet', /^nuget (?:add|update) source\b/, '~/.nuget/NuGet/NuGet.Config'],
  ['conan', /^(?:user|remote login)\b/, '~/.conan2'],
];

/** The command as one that stores credentials; `undefined` for others, and where it takes them back in the same RUN. */
export function credentialCommand(command: ShellCommand): CredentialCommand | undefined {
  const { name } = command;
  const candidates = name === undefined ? [] : rows.filter(([program]) => program === name);
  if (candidates.length === 0) return undefined;
  const words = command.operands
    .map(({ unquoted }) => unquoted.text.slice(0, 400).replace(/\s/g, '_'))
    .join(' ')
    .slice(0, 2000);
  const row = candidates.find(([, pattern]) => pattern.test(words));
  if (!row) return undefined;
  const isHelp = command.hasFlag('--help', '-h') && command.args.length <= 2;
  if (isHelp || isLocal(command) || isTakenBack(command, row[2])) return undefined;
  const matched = (row[1].exec(words)?.[0] ?? '').split(' ').slice(0, 2);
  const verbs = matched.filter((word, index) => index === 0 || /^[a-z][a-z-]*$/.test(word));
  const last = command.operands[verbs.length - 1] ?? command.nameWord;
  return {
    command,
    name: `${name} ${verbs.join(' ')}`,
    range: { start: command.nameWord.range.start, end: last.range.end },
    file: row[2],
  };
}

/** A .NET source needs a password to matter. */
const isLocal = (command: ShellCommand): boolean =>
  command.name === 'dotnet' && command.option('--password', '-p') === undefined;

function isTakenBack(stored: ShellCommand, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return stored.script.commands.some((command) => {
    if (command.range.start <= stored.range.start) return false;
    if (command.name === stored.name) {
      return /^(?:logout|auth (?:logout|revoke)|auth:logout|config (?:delete|unset|--unset)|config --global --unset|remote (?:remove|rm|set-url))\b/.test(
        command.args.map(({ unquoted }) => unquoted.text.slice(0, 100)).join(' '),
      );
    }
    return (
      /^(?:rm|shred|unlink)$/.test(command.name ?? '') &&
      command.operands.some(({ unquoted }) => {
        const removed = unquoted.text.replace(/\/+$/, '');
        return (
          removed.endsWith(name) ||
          removed.endsWith('/.git') ||
          removed === '.git' ||
          file.includes(removed.slice(removed.lastIndexOf('/') + 1) || '\n')
        );
      })
    );
  });
}
