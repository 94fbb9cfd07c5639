import { join } from 'node:path';
import { version } from '../../package.json';
import { explainCommand } from './explain-command.ts';
import { help } from './help.ts';
import { initCommand } from './init-command.ts';
import { type ExitCode, lintCommand } from './lint-command.ts';
import { environmentLanguage, parseCommandLine, UsageError } from './options.ts';
import { rulesCommand } from './rules-command.ts';
import { wordsIn } from './words.ts';
import { serveAsWorker } from './worker-pool.ts';

/** Runs a command line. @returns the exit code, or undefined when the process goes on by itself */
async function main(args: readonly string[]): Promise<ExitCode | undefined> {
  const line = parseCommandLine(args, process.env);
  const workingDirectory = process.cwd().replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
  if (line.version) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (line.help) {
    process.stdout.write(help[line.language]);
    return 0;
  }
  switch (line.command) {
    case 'lint':
      return lintCommand(line, workingDirectory, version);
    case 'explain':
      return explainCommand(line);
    case 'rules':
      return rulesCommand(line);
    case 'init':
      return initCommand(workingDirectory, line.language);
    case 'lsp':
      startServer();
      return undefined;
  }
}

/** Becomes the language server, whose bundle lies beside this one: who lints need not load it. */
function startServer(): void {
  const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
  if (!process.argv.some((arg) => transports.includes(arg.split('=')[0]!))) process.argv.push('--stdio');
  require(join(__dirname, 'server.js'));
}

function fail(error: unknown): void {
  const words = wordsIn[environmentLanguage(process.env)];
  const text =
    error instanceof UsageError
      ? `${error.message}\n${words.moreHelp}`
      : `${words.unexpected}\n${String((error as Error)?.stack ?? error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}

if (!serveAsWorker()) {
  // A reader that stops early (`plimsoll | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  main(process.argv.slice(2)).then((code) => {
    if (code !== undefined) process.exitCode = code;
  }, fail);
}
