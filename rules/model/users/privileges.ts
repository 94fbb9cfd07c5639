/** Whether a container that starts as root hands over to somebody else. */
import type { Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import { baseName } from '../project/path.ts';
import type { Project } from '../project/project.ts';
import type { ShellCommand } from '../shell/command.ts';
import { parseShell } from '../shell/script.ts';
import { MappedText } from '../text.ts';
import { isRoot } from './identity.ts';

/** Servers whose first process stays root and whose workers run as somebody else. */
const mastersAsRoot: ReadonlySet<string> = new Set([
  'nginx',
  'openresty',
  'httpd',
  'httpd-foreground',
  'apache2',
  'apache2-foreground',
  'apachectl',
  'apache2ctl',
  'php-fpm',
  'haproxy',
]);

/** Programs that need root to start others as whom they should run: init systems, cron, login. */
const rootPrograms: ReadonlySet<string> = new Set([
  'init',
  's6-svscan',
  'runit',
  'runsvdir',
  'my_init',
  'systemd',
  'supervisord',
  'cron',
  'crond',
  'sshd',
  'dockerd',
  'dockerd-entrypoint.sh',
]);

const dropPrograms: ReadonlySet<string> = new Set([
  'gosu',
  'su-exec',
  'setpriv',
  's6-setuidgid',
  'setuidgid',
  'setuser',
  'chpst',
  'runuser',
  'capsh',
]);

/** What the container starts, of ENTRYPOINT and CMD alike. */
const startCommands = ({ startCommand: { entrypoint, cmd } }: Stage): readonly ShellCommand[] =>
  [entrypoint, cmd].flatMap((instruction) => instruction?.commands ?? []);

/** A server of which only the first process stays root: by its base image's process, or by the program that CMD starts. */
export function hasRootMaster(stage: Stage): boolean {
  const { entrypoint, cmd } = stage.startCommand;
  if (!entrypoint && !cmd) return imageOf(stage)?.workerUser !== undefined;
  return startCommands(stage).some(({ name }) => name !== undefined && mastersAsRoot.has(name.replace(/[\d.]+$/, '')));
}

/**
 * Whether the container's process surely or probably runs as somebody else although nothing says so in USER: the base
 * image's entrypoint hands over (`gosu`), or the file brings a program that does so, or an init system.
 */
export function dropsPrivileges(stage: Stage, project?: Project): boolean {
  const { entrypoint } = stage.startCommand;
  const facts = imageOf(stage);
  if (!entrypoint && (facts?.dropsPrivileges || (facts?.kind === 'server' && facts.dropsPrivileges === undefined)))
    return true;
  const commands = startCommands(stage);
  if (commands.some((command) => isDrop(command) || rootPrograms.has(command.name ?? ''))) return true;
  if (stage.lineage.some(({ instructions }) => instructions.some(bringsDropProgram))) return true;
  return commands.some((command) => project !== undefined && scriptDrops(project, command));
}

const imageOf = (stage: Stage) => stage.externalImage && imageFacts(stage.externalImage);

const isDrop = ({ name, wrappers }: ShellCommand): boolean =>
  name === 'su' ||
  dropPrograms.has(name ?? '') ||
  wrappers.some((wrapper) => wrapper.user || dropPrograms.has(wrapper.name));

/** gosu and its like are installed, downloaded or copied for one purpose only. */
function bringsDropProgram(instruction: Instruction): boolean {
  if (instruction.keyword === 'RUN') {
    return instruction.commands.some(({ words }) => words.some(({ text }) => /gosu|su-exec|s6-overlay/.test(text)));
  }
  return (
    (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') &&
    /gosu|su-exec|s6-overlay/.test(instruction.logical.text)
  );
}

/** A script of the project that the container starts, by its file name. */
function scriptDrops(project: Project, { path }: ShellCommand): boolean {
  if (path === undefined) return false;
  const name = baseName(path);
  return Object.entries(project.surroundings.texts).some(
    ([file, text]) =>
      baseName(file) === name && text.startsWith('#!') && parseShell(MappedText.of(text), 'bash').commands.some(isDrop),
  );
}

/** All Compose services that build the linted Dockerfile say themselves that somebody else than root runs. */
export const isUserReplaced = ({ builders }: Project): boolean =>
  builders.length > 0 &&
  builders.every(({ service: { user } }) => user?.value.known && !isRoot(user.value.value.split(':')[0]!));
