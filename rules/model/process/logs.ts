/** Where a program's output goes. */
import type { ShellCommand } from '../shell/command.ts';
import type { ShellWord } from '../shell/word.ts';
import type { Range } from '../text.ts';
import type { Invocation } from './invocation.ts';

export interface RedirectedOutput {
  readonly file: string;
  readonly target: ShellWord;
  /** Of the redirects that send the output there: `>> file 2>&1`. */
  readonly range: Range;
  /** Nothing else stands between them, so that they can go together. */
  readonly isWhole: boolean;
}

/** The file that standard output of a command, or only its errors, goes to; undefined where it stays or is piped. */
export function redirectedOutput(command: ShellCommand): RedirectedOutput | undefined {
  const { redirects } = command;
  const index = redirects.findIndex(
    ({ operator, fd, target }) =>
      /^(?:>|>>|>\||&>|&>>)$/.test(operator) && (fd === undefined || fd === 1 || fd === 2) && target?.value,
  );
  const redirect = redirects[index];
  const file = redirect?.target?.value;
  if (!redirect?.target || !file || isOutput(file)) return undefined;
  const follow = redirects.slice(index + 1).filter(({ operator }) => operator === '>&');
  const end = follow.at(-1)?.range.end ?? redirect.range.end;
  const range = { start: redirect.range.start, end };
  const isWhole = command.words.every((word) => word.range.end <= range.start || word.range.start >= range.end);
  return { file, target: redirect.target, range, isWhole };
}

/** Standard output, or a descriptor of a process. */
const isOutput = (file: string): boolean => /^\/(?:dev\/(?!null$)|proc\/)/.test(file);

/** Options that name a log file, and what they take for standard output. */
const options: Readonly<Record<string, { readonly names: readonly string[]; readonly output: string }>> = {
  gunicorn: { names: ['--access-logfile', '--error-logfile', '--log-file'], output: '-' },
  hypercorn: { names: ['--access-logfile', '--error-logfile', '--access-log', '--error-log'], output: '-' },
  uwsgi: { names: ['--logto', '--logto2', '--daemonize'], output: '/dev/stdout' },
  celery: { names: ['--logfile', '-f'], output: '/dev/stdout' },
  'redis-server': { names: ['--logfile'], output: '/dev/stdout' },
  mongod: { names: ['--logpath'], output: '/dev/stdout' },
  mysqld: { names: ['--log-error'], output: '/dev/stderr' },
  sidekiq: { names: ['-L', '--logfile'], output: '/dev/stdout' },
  supervisord: { names: ['-l', '--logfile'], output: '/dev/stdout' },
};

export interface LogFileOption {
  readonly value: ShellWord;
  readonly output: string;
}

/** The option with which a server writes its log to a file. */
export function logFileOption({ name, args }: Invocation): LogFileOption | undefined {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  const value = known && args.option(...known.names);
  if (!known || !value?.value || value.value.startsWith('-') || isOutput(value.value) || value.value === '/dev/null')
    return undefined;
  return { value, output: known.output };
}
