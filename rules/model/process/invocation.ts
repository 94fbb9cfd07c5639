/** Programs behind the runners of package managers and interpreters: `poetry run flask run` runs flask. */
import { oncePer } from '../once-per.ts';
import { ArgumentList } from '../shell/arguments.ts';
import type { ShellCommand } from '../shell/command.ts';
import { canonicalProgram } from '../shell/program-options.ts';
import type { ShellWord } from '../shell/word.ts';

export interface Invocation {
  readonly command: ShellCommand;
  /** Without its directory: `flask`, `manage.py`, `artisan`. */
  readonly name: string;
  /** The word that names the program. */
  readonly word: ShellWord;
  readonly args: ArgumentList;
}

/** Runners, with the verb before what they run (none: the first operand is it). */
const runners: Readonly<Record<string, readonly string[]>> = {
  npx: [''],
  bunx: [''],
  pnpx: [''],
  npm: ['exec', 'x'],
  pnpm: ['exec', 'dlx'],
  yarn: ['exec', 'dlx'],
  bun: ['x'],
  poetry: ['run'],
  pipenv: ['run'],
  uv: ['run'],
  pdm: ['run'],
  hatch: ['run'],
  rye: ['run'],
  bundle: ['exec'],
};
/** Files that are programs of their own for an interpreter. */
const scripts = /^(?:manage\.py|artisan|console|rails|rake)$/;

/** What a command runs in the end; undefined where the program is not known. */
export const invocationOf = oncePer((command: ShellCommand): Invocation | undefined => {
  let words = command.words;
  for (let depth = 0; depth < 4; depth++) {
    const next = behindRunner(words);
    if (!next) break;
    words = next;
  }
  const [word, ...args] = words;
  const path = word?.value;
  if (!word || !path) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { command, name, word, args: new ArgumentList(name, args) };
});

function behindRunner([program, ...rest]: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const name = baseOf(program?.value);
  if (name === undefined) return undefined;
  const canonical = canonicalProgram(name);
  if (canonical === 'python' || canonical === 'php' || canonical === 'ruby') return behindInterpreter(canonical, rest);
  if (!Object.hasOwn(runners, name)) return undefined;
  const verbs = runners[name]!;
  const args = new ArgumentList(name, rest);
  const [first] = args.operands;
  if (!first) return undefined;
  const at = rest.indexOf(first);
  if (verbs.includes('')) return rest.slice(at);
  if (!verbs.includes(first.value ?? '')) return undefined;
  const after = rest.slice(at + 1);
  const start = after.findIndex(({ value }) => value === undefined || !value.startsWith('-'));
  return start < 0 ? undefined : after.slice(start);
}

/** `python -m flask`, `python manage.py`, `php artisan`. */
function behindInterpreter(name: string, rest: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const at = rest.findIndex(({ value }) => value === undefined || !value.startsWith('-') || value === '-m');
  const word = rest[at];
  if (name === 'python' && word?.value === '-m') return rest[at + 1] && rest.slice(at + 1);
  return scripts.test(baseOf(word?.value) ?? '') ? rest.slice(at) : undefined;
}

const baseOf = (path: string | undefined): string | undefined => path?.slice(path.lastIndexOf('/') + 1);
