/** Which commands leave a server in the background, and which keep it in the foreground. */
import type { ComposeDocument } from '../compose/document.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { Range } from '../text.ts';
import { type Daemon, daemon, serviceProgram } from './daemons.ts';
import type { Start } from './start.ts';

const wordsOf = (list: string | undefined): readonly string[] =>
  list === undefined ? [] : list.includes(';') ? [list] : list.split(' ');

/** `-DFOREGROUND` as it is written, `-f` also as part of `-nf`. */
function argument(command: ShellCommand, list: string | undefined): ShellWord | undefined {
  const wanted = wordsOf(list);
  if (wanted.length === 0) return undefined;
  const found = command.args.find(({ value }) => value !== undefined && wanted.includes(value));
  if (found) return found;
  const short = wanted.filter((word) => /^-[A-Za-z]$/.test(word) || word.startsWith('--'));
  return short.length > 0 ? command.flag(...short) : undefined;
}

/** Whether a program that is a known server serves here, rather than checks, prints or controls something. */
export function runningDaemon(command: ShellCommand): Daemon | undefined {
  const found = daemon(command.name);
  return found && !argument(command, found.never) ? found : undefined;
}

/** How a server goes to the background. */
export interface Detached {
  /** The word that sends it there; the program itself where that is what it does by default. */
  readonly word: ShellWord;
  readonly reason: 'flag' | 'default' | 'verb';
  readonly daemon: Daemon;
  /** What the word has to become; `''` if it has to go. */
  readonly instead: string | undefined;
}

/** Whether a server leaves its caller at once. Silent where an option in a variable or a configuration may decide. */
export function detached(command: ShellCommand): Detached | undefined {
  const found = runningDaemon(command);
  if (!found || command.mayHaveMoreOptions) return undefined;
  if (command.name === 'redis-server') return detachedRedis(command, found);
  const kept = found.staysWith !== undefined && (argument(command, found.staysWith) || saysDaemonOff(command));
  if (kept) return undefined;
  if (found.verb) {
    const [leaves, stays] = found.verb;
    const word = command.operands[0];
    if (word?.value === leaves) return { word, reason: 'verb', daemon: found, instead: stays };
  } else if (found.staysWith !== undefined && !argument(command, found.configOption) && !hidesWords(command)) {
    return { word: command.nameWord, reason: 'default', daemon: found, instead: undefined };
  }
  const flag = argument(command, found.leavesWith);
  if (!flag) return undefined;
  const removable = wordsOf(found.leavesWith).includes(flag.value ?? '') && found.product !== 'uwsgi';
  return { word: flag, reason: 'flag', daemon: found, instead: removable ? '' : undefined };
}

const saysDaemonOff = (command: ShellCommand): boolean => command.args.some(({ text }) => /daemon\s+off/.test(text));

/** A word known at run time only may say anything. */
const hidesWords = (command: ShellCommand): boolean =>
  command.args.some(({ isDynamic, prefix }) => isDynamic && prefix === '');

function detachedRedis(command: ShellCommand, found: Daemon): Detached | undefined {
  const at = command.args.findIndex(({ value }) => value === '--daemonize');
  const word = command.args[at + 1];
  return at >= 0 && word?.value === 'yes' ? { word, reason: 'flag', daemon: found, instead: 'no' } : undefined;
}

/** A file of the image or a mount may hold the setting, or a command of the build writes it. */
export function mayBeConfigured({ config }: Daemon, start: Start, doc: DockerfileDocument | ComposeDocument): boolean {
  const names = config?.split(' ') ?? [];
  const matches = (path: string): boolean => {
    const clean = path.length > 1 ? path.replace(/\/+$/, '') : path;
    return clean === '/' || names.some((name) => (name.startsWith('/') ? clean === name : clean.includes(name)));
  };
  if (start.service) {
    const { service } = start;
    return (
      names.length > 0 &&
      [...service.volumes, ...service.configs].some(({ target }) => target !== undefined && matches(target.text.text))
    );
  }
  if (names.length === 0 || doc.kind !== 'dockerfile') return false;
  if (start.script.redirects.some(({ target }) => target !== undefined && matches(target.text))) return true;
  const copies = [...doc.ofType('COPY'), ...doc.ofType('ADD')];
  if (copies.some(({ words }) => words.some(({ raw }) => matches(raw)))) return true;
  const build = doc.runCommands();
  return build.some(
    (command) =>
      command.args.some(
        ({ text }) => /daemon\s+off|nodaemon/.test(text) || names.some((name) => text.includes(name)),
      ) || command.redirects.some(({ target }) => target !== undefined && matches(target.text)),
  );
}

/** `service nginx start`, `/etc/init.d/nginx start`, `systemctl start nginx`. */
export interface ServiceStart {
  readonly command: ShellCommand;
  readonly service: string;
  /** `start`, `restart` or `reload`. */
  readonly verb: string;
  /** The program behind it, if it is known. */
  readonly program: string | undefined;
  readonly range: Range;
}

const startVerbs: ReadonlySet<string> = new Set(['start', 'restart', 'reload']);

/** A command that asks an init system to start something. */
export function serviceStart(command: ShellCommand): ServiceStart | undefined {
  const values = command.operands.map(({ value }) => value);
  const [first, second] = values;
  const made = (service: string | undefined, verb: string | undefined): ServiceStart | undefined => {
    if (service === undefined || verb === undefined || !startVerbs.has(verb)) return undefined;
    const name = service.replace(/\.service$/, '');
    return { command, service: name, verb, program: serviceProgram(name), range: command.range };
  };
  if (command.path?.startsWith('/etc/init.d/') || command.path?.startsWith('/etc/rc.d/'))
    return made(command.name, first);
  if (command.name === 'service' || command.name === 'rc-service' || command.name === 'invoke-rc.d')
    return made(first, second);
  if (command.name === 'systemctl') return made(second, first);
  if (command.name === 'initctl') return made(second, first);
  return undefined;
}

/** A server that a start script starts, and what to call it. */
export interface StartedServer {
  readonly command: ShellCommand;
  readonly product: string;
  readonly label: string;
  readonly range: Range;
}

/** The server a command starts: a known program, a service, or a program of the application in the background. */
export function startedServer(command: ShellCommand): StartedServer | undefined {
  const service = serviceStart(command);
  if (service) {
    const product = daemon(service.program)?.product ?? service.service;
    return { command, product, label: service.service, range: service.range };
  }
  const found = runningDaemon(command);
  if (!found) return undefined;
  return { command, product: found.product, label: command.name!, range: command.nameWord.range };
}

const runtimes: ReadonlySet<string> = new Set(
  'node nodejs deno bun python python3 ruby rails java php dotnet perl flask streamlit next nuxt ng serve http-server'.split(
    ' ',
  ),
);

/** A program of the application itself: an interpreter with something to run. */
export const isApplication = (command: ShellCommand): boolean =>
  command.name !== undefined &&
  (runtimes.has(command.name) || /^python3?\.\d+$/.test(command.name)) &&
  command.args.length > 0;
