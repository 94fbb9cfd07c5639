import type { Edit } from '../core/rule.ts';
import type { LintedDocument } from '../core/suppress.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
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
  const found = document.kind === 'dockerfile' ? inDockerfile(document, place) : inCompose(document, place);
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
  return withoutDoubles([...found, ...(isAboutBuilding ? multiStage(doc) : [])]);
}

function inCompose(doc: ComposeDocument, place: Range): readonly Refactoring[] {
  if (doc.problems.length > 0) return [];
  const touches = ({ fullRange }: Entry): boolean => fullRange.start <= place.end && place.start <= fullRange.end;
  return doc.services.flatMap((service) => {
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
}

/** An ARG and a RUN that uses it are two ways to the same edits. */
const withoutDoubles = (found: readonly Refactoring[]): readonly Refactoring[] =>
  found.filter(
    ({ edits }, index) => !found.slice(0, index).some((other) => JSON.stringify(other.edits) === JSON.stringify(edits)),
  );

function withCrlf(refactoring: Refactoring): Refactoring {
  const { edits, snippet } = refactoring;
  const all = (some: readonly Edit[]) => some.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }));
  return { ...refactoring, edits: all(edits), ...(snippet ? { snippet: all(snippet) } : {}) };
}
