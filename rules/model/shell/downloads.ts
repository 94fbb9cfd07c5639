import { oncePer } from '../once-per.ts';
import type { Redirect, ShellCommand, ShellWord } from './command.ts';
import type { ShellScript } from './script.ts';

/** One URL that a command fetches. */
export interface Download {
  readonly command: ShellCommand;
  readonly tool: 'curl' | 'wget' | 'aria2c';
  /** As written, maybe without a scheme (`localhost:8080/health`) or with variables. */
  readonly url: ShellWord;
  /** The file it is written to, or standard output; undefined: a file named after the URL. */
  readonly output: ShellWord | 'stdout' | undefined;
  /** The directory the file goes to, if an option names it. */
  readonly directory: ShellWord | undefined;
  /** The name of the file without its directory, where it can be told. */
  readonly fileName: string | undefined;
  /** What standard output is piped into: the command after the pipe. */
  readonly pipedInto: ShellCommand | undefined;
  /** Only the answer's status is wanted: `curl -I`, `wget --spider`, output to `/dev/null`. */
  readonly discarded: boolean;
}

/** What the commands of a script fetch with curl, wget and aria2c, in source order. */
export const downloads = oncePer((script: ShellScript): readonly Download[] =>
  script.commands.flatMap(commandDownloads),
);

/** What one command fetches. */
export function commandDownloads(command: ShellCommand): readonly Download[] {
  switch (command.name) {
    case 'curl':
      return curl(command);
    case 'wget':
      return wget(command);
    case 'aria2c':
      return aria2c(command);
    default:
      return [];
  }
}

function curl(command: ShellCommand): readonly Download[] {
  const args = command.arguments;
  const urls = [...command.operands, ...args.optionValues('--url')].sort((a, b) => a.range.start - b.range.start);
  const outputs = args.optionValues('-o', '--output');
  const remoteNames = args.optionNames.filter((name) => name === '-O' || name === '--remote-name').length;
  const remoteNameAll = command.hasFlag('--remote-name-all');
  return urls.map((url, index) => {
    // The n-th `-o` belongs to the n-th URL (curl(1)).
    const file = outputs[index];
    const saved = file === undefined && (remoteNameAll || index < outputs.length + remoteNames);
    return download(command, 'curl', url, {
      output: file ?? (saved ? undefined : 'stdout'),
      directory: command.option('--output-dir'),
      discarded: command.hasFlag('-I', '--head'),
    });
  });
}

function wget(command: ShellCommand): readonly Download[] {
  const output = command.option('-O', '--output-document');
  return command.operands.map((url) =>
    download(command, 'wget', url, {
      output: output?.value === '-' ? 'stdout' : output,
      directory: command.option('-P', '--directory-prefix'),
      discarded: command.hasFlag('--spider'),
    }),
  );
}

function aria2c(command: ShellCommand): readonly Download[] {
  return command.operands.map((url) =>
    download(command, 'aria2c', url, {
      output: command.option('-o', '--out'),
      directory: command.option('-d', '--dir'),
      discarded: false,
    }),
  );
}

function download(
  command: ShellCommand,
  tool: Download['tool'],
  url: ShellWord,
  facts: Pick<Download, 'output' | 'directory' | 'discarded'>,
): Download {
  const stdout = facts.output === 'stdout' || (typeof facts.output === 'object' && facts.output.value === '-');
  const redirect = stdout ? command.redirects.find(writesStdout) : undefined;
  const output = stdout ? (redirect?.target ?? 'stdout') : facts.output;
  const file = typeof output === 'object' ? output.value : undefined;
  const next = command.pipeline[command.pipeline.indexOf(command) + 1];
  return {
    command,
    tool,
    url,
    output,
    directory: facts.directory,
    fileName: output === undefined ? remoteName(url) : file?.slice(file.lastIndexOf('/') + 1),
    pipedInto: output === 'stdout' && command.pipeOperator ? next : undefined,
    discarded: facts.discarded || file === '/dev/null',
  };
}

const writesStdout = ({ operator, fd, target }: Redirect): boolean =>
  target !== undefined && (fd ?? 1) === 1 && /^(?:>|>>|>\||&>|&>>)$/.test(operator);

/** The last part of the URL's path; undefined where it is empty or known at run time only. */
function remoteName(url: ShellWord): string | undefined {
  const path = url.value?.replace(/[?#].*$/s, '');
  if (path === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' || !/^[^/]+:\/\/[^/]+\//.test(path) ? undefined : name;
}
