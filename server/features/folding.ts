/** What can be folded: stages, instructions and heredocs of several lines, keys of Compose files, blocks of comments. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';
import type { Range } from '../../rules/model/text.ts';

export function foldingRanges(document: LintedDocument): FoldingRange[] {
  const { lines, source } = document;
  const blocks = document.kind === 'dockerfile' ? dockerfileBlocks(document) : composeBlocks(document);
  const found = new Map<number, FoldingRange>();
  for (const { start, end } of blocks) {
    const startLine = lines.position(start).line;
    let last = end;
    // A block scalar goes on to the next key; blank lines behind it are nobody's.
    while (last > start && /\s/.test(source[last - 1]!)) last--;
    const endLine = lines.position(last).line;
    // Where two begin on one line, editors show the larger one.
    if (endLine > startLine && endLine > (found.get(startLine)?.endLine ?? 0)) {
      found.set(startLine, { startLine, endLine });
    }
  }
  return [...found.values(), ...commentBlocks(document)].sort((a, b) => a.startLine - b.startLine);
}

function dockerfileBlocks({ stages, instructions }: DockerfileDocument): Range[] {
  const whole = stages.flatMap(({ from, instructions: own }) =>
    from ? [{ start: from.range.start, end: own.at(-1)?.range.end ?? from.range.end }] : [],
  );
  const heredocs = instructions.flatMap((instruction) =>
    instruction.heredocs.map(({ bodyRange }) => ({ start: instruction.range.start, end: bodyRange.end })),
  );
  return [...whole, ...instructions.map(({ range }) => range), ...heredocs];
}

function composeBlocks({ documents }: ComposeDocument): Range[] {
  const blocks: Range[] = [];
  const visit = (entry: Entry): void => {
    if (entry.parent) blocks.push(entry.fullRange);
    if (entry.inherited) return;
    for (const child of entry.written) visit(child);
  };
  for (const document of documents) visit(document);
  return blocks;
}

/** Comments on lines of their own, several in a row. */
function commentBlocks({ comments, lines, source }: LintedDocument): FoldingRange[] {
  const ranges: { startLine: number; endLine: number }[] = [];
  for (const { line, range } of comments) {
    if (source.slice(lines.lineRange(line).start, range.start).trim() !== '') continue;
    const last = ranges.at(-1);
    if (last && last.endLine === line - 1) last.endLine = line;
    else ranges.push({ startLine: line, endLine: line });
  }
  return ranges
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map((range) => ({ ...range, kind: FoldingRangeKind.Comment }));
}
