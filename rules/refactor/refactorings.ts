import { areDisjoint } from '../core/fix.ts';
import type { Edit } from '../core/rule.ts';
import type { LintedDocument } from '../core/suppress.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
import { type InlineDockerfile, inlineDockerfiles } from '../model/compose/inline-dockerfile.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Range } from '../model/text.ts';
import { environmentFile } from './env-file.ts';
import { listOrMap } from './list-or-map.ts';
import { multiStage } from './multi-stage.ts';
import { portSyntax } from './port-syntax.ts';
import type { Refactoring } from './refactoring.ts';
import { runScripts } from './run-script.ts';
import { secretMounts } from './secret-mounts.ts';
import { startForms } from './start-form.ts';
import { volumeSyntax } from './volume-syntax.ts';

/** What can be written in another way at a place, or in a selection; line breaks are those of the file. */
export function refactoringsAt(document: LintedDocument, place: Range): readonly Refactoring[] {
  const found = together(document.kind === 'dockerfile' ? inDockerfile(document, place) : inCompose(document, place));
  return document.source.includes('\r\n') ? found.map(withCrlf) : found;
}

function inDockerfile(doc: DockerfileDocument, place: Range): readonly Refactoring[] {
  if (doc.problems.length > 0) return [];
  const touched = doc.instructions.filter(({ range }) => range.start <= place.end && place.start <= range.end);
  const found = touched.flatMap((instruction) => [
    ...secretMounts(instruction),
    ...runScripts(instruction),
    ...startForms(instruction),
  ]);
  const isAboutBuilding = touched.some(({ keyword }) => keyword === 'FROM' || keyword === 'RUN');
  return [...found, ...(isAboutBuilding ? multiStage(doc) : [])];
}

function inCompose(doc: ComposeDocument, place: Range): readonly Refactoring[] {
  if (doc.problems.length > 0) return [];
  const touches = ({ fullRange }: Entry): boolean => fullRange.start <= place.end && place.start <= fullRange.end;
  const inServices = doc.services.flatMap((service) => {
    const lists = [
      ...['environment', 'labels'].map((key) => service.get(key)),
      ...['args', 'labels'].map((key) => service.entry.at('build', key)),
      service.entry.at('deploy', 'labels'),
    ].filter((entry): entry is Entry => entry !== undefined && touches(entry));
    return [
      ...service.ports.filter(({ entry }) => touches(entry)).flatMap(portSyntax),
      ...service.volumes.filter(({ entry }) => touches(entry)).flatMap(volumeSyntax),
      ...lists.flatMap((entry) => listOrMap(doc, entry)),
      ...(lists[0]?.key === 'environment' ? environmentFile(doc, service) : []),
    ];
  });
  const inline = inlineDockerfiles(doc).filter(({ entry }) => touches(entry) && entry.interpolations.length === 0);
  return [...inServices, ...inline.flatMap((dockerfile) => inInline(dockerfile, place))];
}

/** Those of a Dockerfile in the Compose file, as far as their edits can be made there. */
function inInline(inline: InlineDockerfile, place: Range): readonly Refactoring[] {
  const { text, document } = inline;
  const inside = { start: text.offsetAt(place.start), end: text.offsetAt(place.end) };
  return inDockerfile(document, inside).flatMap(({ kind, title, needsReview, edits }) => {
    const mapped = edits.flatMap((edit) => inline.edit(edit) ?? []);
    if (mapped.length < edits.length) return [];
    return [{ kind, title, edits: mapped, ...(needsReview ? { needsReview } : {}) }];
  });
}

/**
 * What is said in the same words is done at once: to all ports of a selection. An ARG and a RUN that uses it are two ways
 * to the same edits.
 */
function together(found: readonly Refactoring[]): readonly Refactoring[] {
  const merged = new Map<string, Refactoring>();
  for (const one of found) {
    const same = merged.get(one.title.en);
    const edits = same?.edits.concat(one.edits.filter((edit) => !same.edits.some((other) => isSame(edit, other))));
    if (!same) merged.set(one.title.en, one);
    else if (edits && !same.snippet && !same.newFile && areDisjoint(edits))
      merged.set(one.title.en, { ...same, edits });
  }
  return [...merged.values()];
}

const isSame = (one: Edit, other: Edit): boolean =>
  one.text === other.text && one.range.start === other.range.start && one.range.end === other.range.end;

function withCrlf(refactoring: Refactoring): Refactoring {
  const { edits, snippet } = refactoring;
  const all = (some: readonly Edit[]) => some.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }));
  return { ...refactoring, edits: all(edits), ...(snippet ? { snippet: all(snippet) } : {}) };
}
