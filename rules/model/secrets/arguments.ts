import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { MappedText } from '../text.ts';
import { isLiteralPassword, judgeAssignment } from './assignment.ts';
import { nameKind } from './names.ts';

/** A secret that a command is given as an argument. */
export interface SecretArgument {
  /** The secret itself. */
  readonly text: MappedText;
  /** How it is given: `-p`, `--password`, `Authorization`. */
  readonly option: string;
  readonly command: ShellCommand;
}

/** Short options whose value is a password, by program. `attached`: only as part of the word, as MySQL reads `-p`. */
interface Options {
  readonly separate?: readonly string[];
  readonly attached?: readonly string[];
  /** Values of the form `user:password`. */
  readonly pair?: readonly string[];
  /** Values of the form `pass:password`. */
  readonly prefixed?: readonly string[];
  /** Only below this subcommand. */
  readonly below?: string;
}

const mysql: Options = { attached: ['-p'] };
const login: Options = { separate: ['-p'], attached: ['-p'], below: 'login' };
const table: Readonly<Record<string, Options>> = {
  mysql,
  mysqldump: mysql,
  mysqladmin: mysql,
  mysqlimport: mysql,
  mysqlcheck: mysql,
  mariadb: mysql,
  'mariadb-dump': mysql,
  'mariadb-admin': mysql,
  'redis-cli': { separate: ['-a', '--pass'] },
  'valkey-cli': { separate: ['-a', '--pass'] },
  mongo: { separate: ['-p'] },
  mongosh: { separate: ['-p'] },
  mongodump: { separate: ['-p'] },
  mongorestore: { separate: ['-p'] },
  curl: { pair: ['-u', '--user', '-U', '--proxy-user'] },
  http: { pair: ['-a', '--auth'] },
  https: { pair: ['-a', '--auth'] },
  sshpass: { separate: ['-p'], attached: ['-p'] },
  docker: login,
  podman: login,
  buildah: login,
  skopeo: login,
  nerdctl: login,
  crane: login,
  oras: login,
  helm: login,
  az: { separate: ['-p'], below: 'login' },
  oc: { separate: ['-p'], below: 'login' },
  twine: { separate: ['-p'] },
  sqlcmd: { separate: ['-P'], attached: ['-P'] },
  bcp: { separate: ['-P'] },
  unzip: { separate: ['-P'] },
  zip: { separate: ['-P'] },
  ldapadd: { separate: ['-w'] },
  ldapsearch: { separate: ['-w'] },
  ldapmodify: { separate: ['-w'] },
  openssl: { prefixed: ['-pass', '-passin', '-passout'] },
  keytool: { separate: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass'] },
  jarsigner: { separate: ['-storepass', '-keypass'] },
  doctl: { separate: ['-t'] },
};

/** Parts of every name and header that says secret; a script without them needs no closer look. */
const hint = /pass|pw|psk|auth|secret|token|key|cred|jwt|pat\b|login|add_user|htpasswd/i;

/** The secrets among the arguments of a command, those behind variables left out. */
export function secretArguments(command: ShellCommand): readonly SecretArgument[] {
  const isListed = command.name !== undefined && Object.hasOwn(table, command.name);
  if (!isListed && !hint.test(command.script.source.text)) return [];
  const options: Options = isListed ? table[command.name!]! : {};
  const active = options.below === undefined || command.operands.some(({ value }) => value === options.below);
  const found = [
    ...(active ? listedOptions(command, options) : []),
    ...namedOptions(command),
    ...headers(command),
    ...operandsOf(command),
    ...pipedIn(command),
  ];
  return found.filter(
    (secret, index) =>
      !isJavaDefault(secret) && found.findIndex((other) => startsAt(other) === startsAt(secret)) === index,
  );
}

const startsAt = ({ text }: SecretArgument): number => text.range().start;

/** The password of Java's own key store, which everybody knows and nobody is meant to change. */
const isJavaDefault = ({ text }: SecretArgument): boolean => text.text === 'changeit';

/** The word's text from an offset on, if it is all literal. */
const literal = (word: ShellWord | undefined, from = 0): MappedText | undefined => {
  const text = word?.content;
  return text && text.length > from ? (from > 0 ? text.slice(from) : text) : undefined;
};

function listedOptions(command: ShellCommand, options: Options): readonly SecretArgument[] {
  const { args } = command;
  return args.flatMap((word, index): SecretArgument[] => {
    const text = word.unquoted.text;
    const take = (option: string, value: MappedText | undefined): SecretArgument[] =>
      value && isLiteralPassword(value.text) ? [{ text: value, option, command }] : [];
    for (const option of options.attached ?? []) {
      if (text.startsWith(option) && text.length > option.length) return take(option, literal(word, option.length));
    }
    if (options.separate?.includes(text)) return take(text, literal(args[index + 1]));
    const pair = options.pair?.find((option) => text === option || text.startsWith(`${option}=`));
    if (pair) {
      const value = text === pair ? args[index + 1]?.unquoted : word.unquoted.slice(pair.length + 1);
      return take(pair, value && behind(value, ':'));
    }
    if (options.prefixed?.includes(text)) {
      const value = literal(args[index + 1]);
      return value?.text.startsWith('pass:') ? take(text, value.slice(5)) : [];
    }
    return [];
  });
}

/** What follows the first `separator`; nothing where a variable does. */
function behind(text: MappedText, separator: string): MappedText | undefined {
  const at = text.text.indexOf(separator);
  return at < 0 || text.text.includes('$', at) ? undefined : text.slice(at + 1);
}

/** `--password=…`, `--api-key …`, `-Dspring.datasource.password=…`: the option's name says it. */
function namedOptions(command: ShellCommand): readonly SecretArgument[] {
  // What follows the entrypoint of an image begins with an option.
  const args = command.name?.startsWith('-') ? command.words : command.args;
  return args.flatMap((word, index): SecretArgument[] => {
    const text = word.unquoted.text;
    const long = /^(?:--?|-D|\/p:)?([A-Za-z][\w.-]{1,80})(=|$)/.exec(text);
    if (!long || (!text.startsWith('-') && long[2] !== '=')) return [];
    const [whole, name = '', equals] = long;
    const kind = nameKind(name);
    if (!kind || kind === 'weak' || /stdin|prompt/.test(name)) return [];
    const isLong = text.startsWith('--');
    if (equals === '' && !isLong) return [];
    const next = args[index + 1];
    const value = equals === '=' ? literal(word, whole.length) : next?.text.startsWith('-') ? undefined : literal(next);
    if (!value) return [];
    const option = equals === '=' ? whole.slice(0, -1) : whole;
    const isSecret =
      kind === 'password' ? isLiteralPassword(value.text) : judgeAssignment(name, value.text) !== undefined;
    return isSecret ? [{ text: value, option, command }] : [];
  });
}

const header =
  /^(?:authorization:\s{0,3}(?:bearer|basic|token|apikey)\s{1,3}|(?:private-token|x-api-key|x-auth-token|x-vault-token|job-token|api-key):\s{0,3})/i;

/** `-H 'Authorization: Bearer …'`, and what wget and others take as a header. */
function headers(command: ShellCommand): readonly SecretArgument[] {
  return command.args.flatMap((word): SecretArgument[] => {
    const text = word.content;
    const from = text && /^--header=/.test(text.text) ? 9 : 0;
    const match = text && header.exec(text.text.slice(from));
    if (!match) return [];
    const value = text.slice(from + match[0].length);
    const isLiteral = value.length >= 8 && isLiteralPassword(value.text);
    return isLiteral ? [{ text: value, option: match[0].slice(0, match[0].indexOf(':')), command }] : [];
  });
}

/** Operands that are secrets: `aws configure set aws_secret_access_key …`, `rabbitmqctl add_user name …`. */
function operandsOf(command: ShellCommand): readonly SecretArgument[] {
  const { operands } = command;
  const is = (index: number, pattern: RegExp) => pattern.test(operands[index]?.unquoted.text ?? '');
  const take = (index: number, option: string): SecretArgument[] => {
    const value = literal(operands[index]);
    return value && isLiteralPassword(value.text) ? [{ text: value, option, command }] : [];
  };
  switch (command.name) {
    case 'aws':
      return is(0, /^configure$/) && is(1, /^set$/) && is(2, /secret_access_key|session_token/)
        ? take(3, operands[2]!.unquoted.text)
        : [];
    case 'rabbitmqctl':
      return is(0, /^(?:add_user|change_password)$/) ? take(2, operands[0]!.unquoted.text) : [];
    case 'yarn':
    case 'npm':
    case 'pnpm':
      return is(0, /^config$/) && is(1, /^set$/) && is(2, /(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)$/)
        ? take(3, operands[2]!.unquoted.text)
        : [];
    case 'composer':
    case 'poetry':
      if (!is(0, /^config$/)) return [];
      if (is(1, /^http-basic\./)) return take(3, 'http-basic');
      return is(1, /^(?:github-oauth|gitlab-token|bearer|pypi-token)\./) ? take(2, operands[1]!.unquoted.text) : [];
    case 'mysqladmin':
    case 'mariadb-admin':
      return is(0, /^password$/) ? take(1, 'password') : [];
    case 'cargo':
      return is(0, /^login$/) ? take(1, 'login') : [];
    case 'htpasswd':
      return command.hasFlag('-b') ? take(operands.length - 1, '-b') : [];
    default:
      return [];
  }
}

/** `echo … | docker login --password-stdin`, `echo user:… | chpasswd`. */
function pipedIn(command: ShellCommand): readonly SecretArgument[] {
  const reader = command.hasFlag('--password-stdin')
    ? '--password-stdin'
    : command.name === 'chpasswd'
      ? 'chpasswd'
      : undefined;
  if (reader === undefined) return [];
  const source = command.pipeline[command.pipeline.indexOf(command) - 1];
  if (source?.name !== 'echo' && source?.name !== 'printf') return [];
  const last = source.operands.at(-1);
  const text = last && (reader === 'chpasswd' ? behind(last.unquoted, ':') : literal(last));
  return text && isLiteralPassword(text.text) ? [{ text, option: reader, command }] : [];
}
