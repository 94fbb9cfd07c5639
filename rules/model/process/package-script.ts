import type { BuildContext } from '../project/build-context.ts';
import type { ShellCommand } from '../shell/command.ts';
import { parseShell } from '../shell/script.ts';
import { MappedText } from '../text.ts';
import { plainWords } from './exec-form.ts';
import type { PackageRunner } from './runners.ts';

const scriptRunners: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm']);

/**
 * What a script of package.json at the root of the build context starts, as words: where it is one plain `node …`
 * without scripts before or after it.
 */
export function startScript(runner: PackageRunner, context: BuildContext | undefined): readonly string[] | undefined {
  const name = runner.task?.value;
  const text =
    scriptRunners.has(runner.command.name ?? '') && name !== undefined ? context?.read('package.json') : undefined;
  // Whatever follows the name goes to the script.
  if (text === undefined || name === undefined || runner.command.words.at(-1) !== runner.task) return undefined;
  const scripts = scriptsOf(text);
  const script = scripts?.[name];
  if (typeof script !== 'string' || scripts?.[`pre${name}`] !== undefined || scripts?.[`post${name}`] !== undefined)
    return undefined;
  const words = plainWords(parseShell(MappedText.of(script), 'posix'));
  return words?.[0] === 'node' ? words : undefined;
}

/** The scripts of a package.json; undefined where it cannot be read. */
export function scriptsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (!isObject(manifest)) return undefined;
    const { scripts = {} } = manifest;
    return isObject(scripts) ? scripts : undefined;
  } catch {
    return undefined;
  }
}

/** A script of package.json. */
export interface PackageScript {
  readonly name: string;
  readonly text: string;
}

/** The script that `npm start`, `npm run x` or `yarn x` runs, from the package.json at the root of the build context. */
export function scriptOf(command: ShellCommand, context: BuildContext | undefined): PackageScript | undefined {
  const name = scriptName(command);
  const manifest = name === undefined ? undefined : context?.read('package.json');
  const text = manifest === undefined ? undefined : scriptsOf(manifest)?.[name!];
  return typeof text === 'string' ? { name: name!, text } : undefined;
}

/** The name of the script that a command runs, if it is one of a package manager that runs scripts. */
export function scriptName(command: ShellCommand): string | undefined {
  if (command.name !== 'bun' && !scriptRunners.has(command.name ?? '')) return undefined;
  const [verb, second] = command.operands;
  if (verb?.value === 'run' || verb?.value === 'run-script') return second?.value;
  if (verb?.value === 'start' || verb?.value === 'test') return verb.value;
  return command.name === 'npm' ? undefined : verb?.value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
