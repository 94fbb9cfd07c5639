/** From a name to its declaration, within the file and into the files beside it. */
import type { DocumentHighlight, Location } from 'vscode-languageserver';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import { joinPath } from '../../rules/model/project/path.ts';
import type { Range } from '../../rules/model/text.ts';
import { toRange } from '../convert.ts';
import type { Linted } from '../documents.ts';
import { uriOfPath } from '../locations.ts';
import { type Named, namesIn } from './names.ts';

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** Where the name at an offset is declared; at a declaration, that itself. */
export function definitionsAt(linted: Linted, offset: number): Location[] {
  const { document } = linted;
  const names = namesIn(document);
  const used = names.filter(({ uses }) => uses.some((use) => holds(use, offset)));
  const found = used.length > 0 ? used : names.filter(({ declaration }) => holds(declaration, offset));
  if (found.length > 0) {
    return found.map(({ declaration }) => ({ uri: linted.uri, range: toRange(declaration, document.lines) }));
  }
  return document.kind === 'compose' ? buildTarget(linted, document, offset) : [];
}

/** The stage in the Dockerfile that `build.target` of a service names. */
function buildTarget({ circumstances, project }: Linted, document: ComposeDocument, offset: number): Location[] {
  const service = document.services.find(({ build }) => build?.target && holds(build.target.range, offset));
  if (!service) return [];
  const built = project.dockerfileOf(service);
  const from = built?.stage?.from;
  if (!built || !from) return [];
  const uri = uriOfPath(joinPath(circumstances.root, built.path));
  return [{ uri, range: toRange((from.alias ?? from).range, built.document.lines) }];
}

/** Every place that says the name at an offset. */
export function referencesAt(document: LintedDocument, offset: number, withDeclaration: boolean): Range[] {
  const found = namesAt(document, offset).flatMap(({ declaration, uses }) =>
    withDeclaration ? [declaration, ...uses] : uses,
  );
  const places = new Map(found.map((range) => [range.start, range]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

const namesAt = (document: LintedDocument, offset: number): readonly Named[] =>
  namesIn(document).filter(({ declaration, uses }) => [declaration, ...uses].some((range) => holds(range, offset)));

export const highlightsAt = (document: LintedDocument, offset: number): DocumentHighlight[] =>
  referencesAt(document, offset, true).map((range) => ({ range: toRange(range, document.lines) }));
