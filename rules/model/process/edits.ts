/** Edits of the words of a start command, wherever and in whatever form it is written. */
import type { Edit } from '../../core/rule.ts';
import type { ComposeDocument } from '../compose/document.ts';
import { addItem, removeEntry, replaceScalar, scalarSource } from '../compose/edits.ts';
import type { Entry } from '../compose/entry.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { ShellCommand, ShellWord } from '../shell/command.ts';
import { wordRemoval } from '../shell/word-removal.ts';
import type { Range } from '../text.ts';
import { jsonForm } from './exec-form.ts';
import type { Start } from './start.ts';

type Doc = DockerfileDocument | ComposeDocument;

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** The list of `command` or `entrypoint` that holds a word as an item of its own. */
function holdingList(start: Start, word: ShellWord): { list: Entry; item: Entry } | undefined {
  for (const spec of [start.service?.entrypoint, start.service?.command]) {
    const item = spec?.form === 'exec' && spec.entry.items.find(({ range }) => isSame(range, word.range));
    if (item) return { list: spec.entry, item };
  }
  return undefined;
}

const isSimple = (word: string): boolean => /^[\w@%+=:,./-]+$/.test(word);

/** Words for a shell, those with blanks in quotes of this kind. */
const shellText = (words: readonly string[], quote: '"' | "'"): string =>
  words.map((word) => ` ${isSimple(word) ? word : quote + word + quote}`).join('');

/** Adds words to the end of a command; no edit where that would take rewriting. */
export function appendWords(doc: Doc, start: Start, command: ShellCommand, words: readonly string[]): readonly Edit[] {
  const last = command.words.at(-1)!;
  const after = (offset: number, text: string): readonly Edit[] => [{ range: { start: offset, end: offset }, text }];
  if (command.origin) {
    // A script inside a string: other quotes around it would end it.
    const nested = start.instruction?.form !== 'exec' || command.origin.origin !== undefined;
    return nested && words.some((word) => !isSimple(word)) ? [] : after(last.range.end, shellText(words, "'"));
  }
  const { instruction, service } = start;
  if (instruction?.form === 'shell') return after(last.range.end, shellText(words, '"'));
  if (instruction) {
    const end = instruction.exec?.find(({ range }) => isSame(range, last.range))?.fullRange.end;
    return end === undefined ? [] : after(end, words.map((word) => `, ${JSON.stringify(word)}`).join(''));
  }
  const held = holdingList(start, last);
  if (held && doc.kind === 'compose') {
    const isFlow = held.list.style === 'flow';
    const separator = isFlow ? ', ' : `\n${' '.repeat(held.item.indent)}- `;
    const style = held.item.quoted === 'single' ? 'single' : held.item.quoted === 'double' ? 'double' : 'plain';
    const texts = words.map((word) => scalarSource(word, style, { inFlow: isFlow }));
    return addItem(doc, held.list, texts.join(separator), held.item);
  }
  const spec = service?.command ?? service?.entrypoint;
  if (spec?.form !== 'shell' || spec.operator || spec.entry.quoted === 'block') return [];
  return replaceScalar(spec.entry, `${spec.entry.string}${shellText(words, '"')}`);
}

/** Takes a word out of a command. */
export function removeWord(doc: Doc, start: Start, command: ShellCommand, word: ShellWord): readonly Edit[] {
  const before = command.words[command.words.indexOf(word) - 1];
  if (!before) return [];
  const { instruction } = start;
  if (instruction?.form === 'exec' && !command.origin) {
    const endOf = (each: ShellWord) => instruction.exec?.find(({ range }) => isSame(range, each.range))?.fullRange.end;
    const [from, to] = [endOf(before), endOf(word)];
    return from === undefined || to === undefined ? [] : [{ range: { start: from, end: to }, text: '' }];
  }
  const held = holdingList(start, word);
  if (held && doc.kind === 'compose') return removeEntry(doc, held.item);
  const between = { start: before.range.end, end: word.range.end };
  // Comments may stand between lines.
  if (!doc.source.slice(between.start, between.end).includes('\n')) return [{ range: between, text: '' }];
  const range = wordRemoval(doc.source, word.range);
  return range ? [{ range, text: '' }] : [];
}

/** Writes a simple word in the place of another one. */
export function replaceWord(start: Start, word: ShellWord, text: string): readonly Edit[] {
  const held = holdingList(start, word);
  return held ? replaceScalar(held.item, text) : [{ range: word.range, text }];
}

/** Writes another start in exec form in the place of the whole one; no edit where that would lose a comment. */
export function replaceProcess(start: Start, words: readonly string[]): readonly Edit[] {
  const { instruction, service } = start;
  if (start.argumentsFrom) return [];
  if (instruction) {
    const range = instruction.body.range();
    const isCommented = instruction.doc.comments.some(
      (each) => each.range.start > range.start && each.range.end < range.end,
    );
    return isCommented ? [] : [{ range, text: jsonForm(words) }];
  }
  if (service?.entrypoint && service.command) return [];
  const spec = service?.command ?? service?.entrypoint;
  // In a list of lines there may be comments.
  if (
    !spec ||
    spec.entry.inherited ||
    (spec.form === 'exec' && spec.entry.style === 'block') ||
    spec.entry.quoted === 'block'
  )
    return [];
  return [{ range: spec.entry.range, text: jsonForm(words).replaceAll('$', '$$$$') }];
}
