/** Turning a shell's command line into a form that leaves no shell between Docker and the program. */
import type { Edit } from '../../core/rule.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { ShellCommand } from '../shell/command.ts';
import { parseShell, type ShellScript } from '../shell/script.ts';
import { MappedText, type Range } from '../text.ts';
import { isBuiltin, needsShell } from './builtins.ts';
import { mainCommand } from './start.ts';

/** Words as a JSON array, the way exec forms are usually written. */
export const jsonForm = (words: readonly string[]): string =>
  `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;

/**
 * The words of a script that is one plain command, so that no shell is needed: no variables, globs, redirects or
 * assignments. `undefined` otherwise.
 */
export function plainWords(script: ShellScript): readonly string[] | undefined {
  const [command, ...others] = script.commands;
  if (!command || others.some(({ origin }) => origin !== command) || script.statements.length !== 1) return undefined;
  if (command.origin || command.redirects.length > 0 || command.nesting.length > 0 || command.background)
    return undefined;
  if (command.negated || command.pipeline.length > 1 || script.redirects.length > 0) return undefined;
  if (command.assignments.some(({ declaredBy }) => declaredBy === undefined)) return undefined;
  if (command.fullRange.start !== script.statements[0]!.range.start) return undefined;
  return wordsWithWrappers(command, script);
}

/** Wrappers come with their own words, except `exec`, which the exec form makes superfluous. */
function wordsWithWrappers(command: ShellCommand, script: ShellScript): readonly string[] | undefined {
  const [first, ...more] = command.wrappers;
  if (more.length > 0 || (first && (first.name !== 'exec' || script.source.text.includes('exec -')))) return undefined;
  const values: string[] = [];
  for (const word of command.words) {
    const { value } = word;
    if (value === undefined || word.expansions.length > 0 || (!word.quoted && value.startsWith('~'))) return undefined;
    values.push(value);
  }
  return needsShell(values[0]) ? undefined : values;
}

/**
 * The edit that writes the shell form of CMD or ENTRYPOINT as exec form; `undefined` where a shell is needed, or a
 * comment would be lost. `isSame`: no other program is started than before.
 */
export function toExecForm(instruction: Instruction): { readonly edit: Edit; readonly isSame: boolean } | undefined {
  const { script, body, doc } = instruction;
  if (!script || instruction.json.kind !== 'none' || body.text.startsWith('[')) return undefined;
  const words = plainWords(script);
  const range = body.range();
  const isCommented = doc.comments.some(
    (comment) => comment.range.start > range.start && comment.range.end < range.end,
  );
  if (!words || isCommented) return undefined;
  return { edit: { range, text: jsonForm(words) }, isSame: startsTheSame(instruction) };
}

/**
 * Whether the exec form starts no other program than the shell form: a login shell or another program named in SHELL may
 * set up more, and CMD turns from something ignored into arguments of an ENTRYPOINT.
 */
function startsTheSame(instruction: Instruction): boolean {
  const [program = '', ...options] = instruction.stage?.shell.words ?? ['/bin/sh', '-c'];
  const isPlain = /^(?:.*\/)?(?:ba|da|a)?sh$/.test(program) && !options.some((word) => /^-[a-z]*[il]|^--/.test(word));
  const stages = instruction.doc.stages.map(({ startCommand }) => startCommand);
  return isPlain && !stages.some(({ entrypoint, cmd }) => entrypoint === instruction && cmd !== undefined);
}

/** A script that looks after its children itself: with `trap`. */
export const handlesSignals = (script: ShellScript): boolean => script.commands.some(({ name }) => name === 'trap');

/** Where `exec ` can stand before the command a script ends with; `undefined` where the shell must stay. */
export function execInsertion(script: ShellScript, command: ShellCommand): Range | undefined {
  if (command.wrappers.some(({ name }) => name === 'exec') || handlesSignals(script)) return undefined;
  if (command.nesting.length > 0 || command.background || command.negated || command.pipeline.length > 1)
    return undefined;
  const first = command.wrappers[0]?.word ?? command.nameWord;
  if (isBuiltin(first.value) || (first.value !== undefined && script.functions.includes(first.value))) return undefined;
  // Right of `||` it does not always run, and left of it the shell is still needed.
  if (command.operator || previousOperators(command).includes('||')) return undefined;
  return { start: first.range.start, end: first.range.start };
}

function previousOperators(command: ShellCommand): readonly string[] {
  const operators: string[] = [];
  for (let each = command.previous; each; each = each.previous) {
    if (each.operator === ';' || each.operator === '\n') break;
    if (each.operator) operators.push(each.operator);
  }
  return operators;
}

/** A script that starts its last command with `exec`, where that can be. */
export function withExec(text: string): string {
  const script = parseShell(MappedText.of(text), 'posix');
  const main = mainCommand({ script });
  const at = main && execInsertion(script, main)?.start;
  return at === undefined ? text : `${text.slice(0, at)}exec ${text.slice(at)}`;
}
