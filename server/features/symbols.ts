/** The outline of a file: stages with their instructions, and what a Compose file declares. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';
import type { Instruction } from '../../rules/model/dockerfile/instruction.ts';
import type { Stage } from '../../rules/model/dockerfile/stage.ts';
import { maskSecrets } from '../../rules/model/secrets/mask.ts';
import { contains, type LineIndex, type Range } from '../../rules/model/text.ts';
import { toRange } from '../convert.ts';

export const symbolsOf = (document: LintedDocument): DocumentSymbol[] =>
  document.kind === 'dockerfile' ? dockerfileSymbols(document) : composeSymbols(document);

/** How much of an instruction or a value the outline shows. */
const longestDetail = 80;

/** An outline stands in view when people share their screen: without secrets. */
function detailOf(text: string, document: LintedDocument): string {
  const shown = maskSecrets(text, document).replace(/\s+/g, ' ');
  return shown.length > longestDetail ? `${shown.slice(0, longestDetail)}…` : shown;
}

function dockerfileSymbols(document: DockerfileDocument): DocumentSymbol[] {
  const loose = document.instructions.filter(({ stage }) => !stage || stage.index < 0 || !stage.from);
  const stages = document.stages.filter(({ from }) => from);
  return [
    ...loose.map((instruction) => instructionSymbol(instruction, document)),
    ...stages.map((stage) => stageSymbol(stage, document)),
  ];
}

function stageSymbol({ from, name, index, instructions }: Stage, document: DockerfileDocument): DocumentSymbol {
  const image = from!.imageWord?.raw ?? '';
  const end = instructions.at(-1)?.range.end ?? from!.range.end;
  const whole = { start: from!.range.start, end: Math.max(end, from!.range.end) };
  const children = instructions.filter((instruction) => instruction !== from);
  return {
    name: name ?? (image || String(index)),
    ...(name === undefined ? {} : { detail: image }),
    kind: SymbolKind.Class,
    ...ranges(whole, from!.alias?.range ?? from!.imageWord?.range ?? from!.keywordRange, document.lines),
    children: children.map((instruction) => instructionSymbol(instruction, document)),
  };
}

const instructionKinds: Readonly<Record<string, SymbolKind>> = {
  ARG: SymbolKind.Variable,
  ENV: SymbolKind.Variable,
  LABEL: SymbolKind.Property,
  RUN: SymbolKind.Method,
  COPY: SymbolKind.File,
  ADD: SymbolKind.File,
  CMD: SymbolKind.Event,
  ENTRYPOINT: SymbolKind.Event,
};

function instructionSymbol(
  { keyword, body, range, keywordRange }: Instruction,
  document: DockerfileDocument,
): DocumentSymbol {
  return {
    name: keyword || '?',
    detail: detailOf(body.text, document),
    kind: instructionKinds[keyword] ?? SymbolKind.Field,
    ...ranges(range, keywordRange, document.lines),
  };
}

/** By the section of the file that an item is declared in. */
const itemKinds: Readonly<Record<string, SymbolKind>> = {
  services: SymbolKind.Class,
  networks: SymbolKind.Interface,
  volumes: SymbolKind.File,
  secrets: SymbolKind.Key,
  configs: SymbolKind.File,
};

function composeSymbols(document: ComposeDocument): DocumentSymbol[] {
  return document.documents.flatMap((root) => keysOf(root).map((entry) => entrySymbol(entry, document)));
}

/** The keys written in a map; what comes through `<<` and aliases has its place elsewhere. */
const keysOf = (entry: Entry): readonly Entry[] =>
  entry.inherited ? [] : entry.written.filter(({ keyRange, isItem }) => keyRange && !isItem);

/** Down to the keys of a service. */
const deepest = 3;

function entrySymbol(entry: Entry, document: ComposeDocument): DocumentSymbol {
  const { path, key, string } = entry;
  const children = path.length < deepest ? keysOf(entry) : [];
  const kind =
    path.length === 1
      ? SymbolKind.Namespace
      : path.length === 2
        ? (itemKinds[path[0]!] ?? SymbolKind.Property)
        : SymbolKind.Property;
  return {
    name: key.trim() || '?',
    ...(string ? { detail: detailOf(string, document) } : {}),
    kind,
    ...ranges(entry.fullRange, entry.keyRange ?? entry.fullRange, document.lines),
    ...(children.length > 0 ? { children: children.map((child) => entrySymbol(child, document)) } : {}),
  };
}

/** Clients refuse a selection that is not within the whole. */
function ranges(whole: Range, name: Range, lines: LineIndex): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const selection = contains(whole, name) ? name : { start: whole.start, end: whole.start };
  return { range: toRange(whole, lines), selectionRange: toRange(selection, lines) };
}
