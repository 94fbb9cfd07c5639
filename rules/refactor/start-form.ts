import type { Instruction } from '../model/dockerfile/instruction.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import { toExecForm } from '../model/process/exec-form.ts';
import type { Refactoring } from './refactoring.ts';

/** CMD or ENTRYPOINT in the other of their two forms, where both start the same program as process 1. */
export function startForms(instruction: Instruction): readonly Refactoring[] {
  const { keyword, parent } = instruction;
  if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || parent) return [];
  const exec = toExecForm(instruction);
  if (exec) {
    const title = { en: `Write ${keyword} in exec form`, de: `${keyword} in Exec-Form schreiben` };
    return exec.isSame ? [{ kind: 'rewrite', title, edits: [exec.edit] }] : [];
  }
  const script = shellFormOf(instruction);
  if (script === undefined) return [];
  const title = { en: `Write ${keyword} in shell form, with exec`, de: `${keyword} in Shell-Form mit exec schreiben` };
  return [{ kind: 'rewrite', title, edits: [{ range: instruction.body.range(), text: script }] }];
}

/**
 * The words of an exec form as a script whose shell makes way for them. Not for ENTRYPOINT, whose shell form takes no
 * arguments any more, nor where an ENTRYPOINT gets the words.
 */
function shellFormOf({ exec, keyword, stage, isOneLine }: Instruction): string | undefined {
  if (!exec || exec.length === 0 || keyword !== 'CMD' || !stage || !isOneLine) return undefined;
  const { entrypoint, inheritedEntrypoint } = stage.startCommand;
  if (entrypoint || !inheritedEntrypoint.known) return undefined;
  const image = stage.externalImage;
  // The entry script of node starts a program it finds, and takes anything else for a script; others look at the name.
  const isProgram = image?.familiarName === 'node' && /^(?:node|npm|npx|yarn)$/.test(exec[0]!.value);
  if (inheritedEntrypoint.value.length > 0 && !isProgram) return undefined;
  if (stage.shell.instruction || stage.isWindows || stage.doc.escape !== '\\') return undefined;
  const shell = image && imageFacts(image)?.shell;
  if (!shell || shell === 'none' || shell === 'cmd') return undefined;
  const words = exec.map(({ value }) => value);
  if (words.some((word) => /[\r\n]/.test(word)) || words[0]!.startsWith('-')) return undefined;
  return `exec ${words.map(shellWord).join(' ')}`;
}

/** A word as a shell reads it back. */
const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
