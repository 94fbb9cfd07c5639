import { applyEdits, faultsOf } from '../../rules/core/fix.ts';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import type { Refactoring } from '../../rules/refactor/refactoring.ts';
import { refactoringsAt } from '../../rules/refactor/refactorings.ts';

export type Parse = (text: string) => LintedDocument;
export const dockerfile: Parse = parseDockerfile;
export const compose: Parse = parseCompose;

/** What is offered with the cursor before `‸`, which is taken out; without one, anywhere in the text. */
export function offered(
  parse: Parse,
  marked: string,
): { readonly text: string; readonly found: readonly Refactoring[] } {
  const cursor = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const place = cursor < 0 ? { start: 0, end: text.length } : { start: cursor, end: cursor };
  return { text, found: refactoringsAt(parse(text), place) };
}

export const titles = (parse: Parse, marked: string): string[] =>
  offered(parse, marked).found.map(({ title }) => title.en);

/** The text after the only refactoring whose title begins like this. */
export function refactored(parse: Parse, marked: string, title: string): string {
  const { text, found } = offered(parse, marked);
  const [one, ...others] = found.filter((each) => each.title.en.startsWith(title));
  if (!one || others.length > 0) throw new Error(`offered: ${found.map((each) => each.title.en).join(', ')}`);
  return applyEdits(text, one.edits);
}

/** What is wrong with what comes of each refactoring of a text, whatever it is: for properties. */
export function faultsAfter(parse: Parse, text: string, meaning: (document: LintedDocument) => unknown): string[] {
  const before = parse(text);
  return refactoringsAt(before, { start: 0, end: text.length }).flatMap(({ title, edits, newFile, needsReview }) => {
    const after = applyEdits(text, edits);
    const document = parse(after);
    const all = after + (newFile?.text ?? '');
    const faults: string[] = [];
    if (faultsOf({ document }) > faultsOf({ document: before })) faults.push('does not parse');
    if (text.includes('\r\n') && /[^\r]\n/.test(after)) faults.push('mixes line breaks');
    if (before.comments.some((comment) => !all.includes(comment.text.trim()))) faults.push('loses a comment');
    if (!needsReview && JSON.stringify(meaning(before)) !== JSON.stringify(meaning(document)))
      faults.push('means something else');
    if (!title.de || title.de === title.en) faults.push('has no German title');
    return faults.map((fault) => `${title.en}: ${fault}\n${after}`);
  });
}
