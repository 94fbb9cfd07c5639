/** Servers that only listen to their own machine, which in a container nobody else can reach. */
import type { ShellWord } from '../shell/word.ts';
import type { Range } from '../text.ts';
import type { Invocation } from './invocation.ts';

interface Listener {
  /** Options whose value says where it listens. */
  readonly options?: string;
  /** It listens to loopback when none of them is given. */
  readonly default?: true;
  /** Other options that may say so: a configuration, a socket. */
  readonly otherwise?: string;
  /** Variables that may say so. */
  readonly variables?: string;
  /** The first operand with which it is a server; absent: always. */
  readonly verbs?: string;
  /** Words to add. */
  readonly append?: readonly string[];
  /** Files in the working directory that may say so. */
  readonly files?: string;
}

const listeners: Readonly<Record<string, Listener>> = {
  flask: {
    verbs: 'run',
    options: '-h --host',
    default: true,
    variables: 'FLASK_RUN_HOST',
    append: ['--host', '0.0.0.0'],
    files: '.flaskenv',
  },
  uvicorn: {
    options: '--host',
    default: true,
    otherwise: '--uds --fd --factory-config --help --version',
    variables: 'UVICORN_HOST',
    append: ['--host', '0.0.0.0'],
  },
  gunicorn: {
    options: '-b --bind',
    default: true,
    otherwise: '-c --config --version -v --help',
    variables: 'GUNICORN_CMD_ARGS PORT',
    append: ['--bind', '0.0.0.0:8000'],
    files: 'gunicorn.conf.py',
  },
  hypercorn: {
    options: '-b --bind',
    default: true,
    otherwise: '-c --config --help',
    append: ['--bind', '0.0.0.0:8000'],
  },
  daphne: {
    options: '-b --bind',
    default: true,
    otherwise: '-u --unix-socket --fd -e --endpoint',
    append: ['-b', '0.0.0.0'],
  },
  fastapi: { verbs: 'dev', options: '--host', default: true, append: ['--host', '0.0.0.0'] },
  artisan: { verbs: 'serve', options: '--host', default: true, variables: 'SERVER_HOST', append: ['--host=0.0.0.0'] },
  vite: {
    verbs: 'dev serve preview',
    options: '--host',
    default: true,
    otherwise: '-c --config',
    files: 'vite.config.js vite.config.ts vite.config.mjs',
    append: ['--host', '0.0.0.0'],
  },
  ng: { verbs: 'serve s', options: '--host', default: true, files: 'angular.json', append: ['--host', '0.0.0.0'] },
  jekyll: {
    verbs: 'serve server s',
    options: '-H --host',
    default: true,
    files: '_config.yml',
    append: ['--host', '0.0.0.0'],
  },
  hugo: { verbs: 'server serve', options: '--bind', default: true, append: ['--bind', '0.0.0.0'] },
  mkdocs: {
    verbs: 'serve',
    options: '-a --dev-addr',
    default: true,
    files: 'mkdocs.yml',
    append: ['--dev-addr', '0.0.0.0:8000'],
  },
  jupyter: {
    verbs: 'notebook lab server',
    options: '--ip --ServerApp.ip --NotebookApp.ip',
    default: true,
    otherwise: '--config',
    append: ['--ip=0.0.0.0'],
  },
  next: { verbs: 'dev start', options: '-H --hostname' },
  rails: { verbs: 's server', options: '-b --binding' },
  puma: { options: '-b --bind' },
  streamlit: { verbs: 'run', options: '--server.address' },
  waitress: { options: '--listen --host' },
  'waitress-serve': { options: '--listen --host' },
  'http.server': { options: '-b --bind' },
  'http-server': { options: '-a' },
  'json-server': { options: '-h --host -H' },
  'redis-server': { options: '--bind' },
  mongod: { options: '--bind_ip' },
};

export interface LoopbackListener {
  /** Where the address stands; the program where none is given. */
  readonly range: Range;
  /** The address as written; undefined: it is the program's default. */
  readonly address: string | undefined;
  /** The range of the host itself, to be replaced. */
  readonly hostRange: Range | undefined;
  readonly append: readonly string[] | undefined;
  readonly variables: readonly string[];
  readonly files: readonly string[];
}

/** How a server listens to loopback only, if it does; where it may be set elsewhere is for the caller to look. */
export function loopbackListener(invocation: Invocation): LoopbackListener | undefined {
  const { name, args, word, command } = invocation;
  if (name === 'php' || name === 'manage.py') return positional(invocation);
  const listener = Object.hasOwn(listeners, name) ? listeners[name]! : undefined;
  if (!listener) return undefined;
  const verb = args.operands[0]?.value;
  if (listener.verbs && (verb === undefined || !listener.verbs.split(' ').includes(verb))) {
    if (name !== 'vite' || verb !== undefined) return undefined;
  }
  const split = (list: string | undefined) => list?.split(' ') ?? [];
  const names = split(listener.options);
  const values = args.optionValues(...names);
  if (values.length > 0) {
    const found = values.map(loopbackHost);
    return found.every((host) => host !== undefined) ? { ...explicit(found[0]!), variables: [], files: [] } : undefined;
  }
  // `vite --host` alone listens everywhere.
  if (!listener.default || args.flag(...names, ...split(listener.otherwise)) || command.mayHaveMoreOptions)
    return undefined;
  if (args.words.some(({ isDynamic }) => isDynamic)) return undefined;
  return {
    range: verb && listener.verbs ? { start: word.range.start, end: args.operands[0]!.range.end } : word.range,
    address: undefined,
    hostRange: undefined,
    append: listener.append,
    variables: split(listener.variables),
    files: split(listener.files),
  };
}

/** `php -S localhost:80`, `manage.py runserver [address:]port`. */
function positional({ name, args, word }: Invocation): LoopbackListener | undefined {
  const none = { variables: [], files: [] };
  if (name === 'php') {
    const host = loopbackHost(args.option('-S'));
    return host && { ...explicit(host), ...none };
  }
  const [verb, address] = args.operands;
  if (verb?.value !== 'runserver' && verb?.value !== 'runserver_plus') return undefined;
  if (!address) {
    const range = { start: word.range.start, end: verb.range.end };
    return { range, address: undefined, hostRange: undefined, append: ['0.0.0.0:8000'], ...none };
  }
  const host = loopbackHost(address);
  if (host) return { ...explicit(host), ...none };
  // A port alone: the address goes before it.
  if (address.value === undefined || !/^\d+$/.test(address.value)) return undefined;
  const { start } = address.range;
  return { range: address.range, address: address.value, hostRange: { start, end: start }, append: undefined, ...none };
}

interface Host {
  readonly word: ShellWord;
  readonly range: Range;
}

function loopbackHost(word: ShellWord | undefined): Host | undefined {
  const match = /^((?:tcp|http):\/\/)?(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)(?=:\d+|$)/.exec(word?.value ?? '');
  if (!word || !match) return undefined;
  const start = match[1]?.length ?? 0;
  return { word, range: word.unquoted.range(start, start + match[2]!.length) };
}

const explicit = ({ word, range }: Host): Omit<LoopbackListener, 'variables' | 'files'> => ({
  range: word.unquoted.range(),
  address: word.value,
  hostRange: range,
  append: undefined,
});
