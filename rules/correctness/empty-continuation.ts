import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'empty-continuation',
  severity: 'warning',
  fixable: 'safe',
  sources: { buildkit: 'NoEmptyContinuation' },
  text: {
    en: {
      title: 'Leave no blank line inside an instruction',
      why: 'A blank line behind a continued one looks like the end of the instruction, but Docker reads on and joins what follows. It has warned for years that this will become an error, and then the build stops.',
      messages: {
        continued: 'This still belongs to the {keyword} of line {line}, in spite of the blank line above it.',
        atEnd: 'The blank line below is part of this {keyword}: the line is continued.',
        blank: 'The blank line.',
      },
      fixes: { remove: 'Remove the blank lines' },
    },
    de: {
      title: 'Keine leere Zeile in einer Anweisung lassen',
      why: 'Eine leere Zeile nach einer fortgesetzten sieht aus wie das Ende der Anweisung, doch Docker liest weiter und hängt an, was folgt. Seit Jahren warnt es, dass daraus ein Fehler wird; dann bricht der Build ab.',
      messages: {
        continued: 'Das gehört trotz der leeren Zeile darüber noch zum {keyword} aus Zeile {line}.',
        atEnd: 'Die leere Zeile darunter gehört zu diesem {keyword}: Die Zeile ist fortgesetzt.',
        blank: 'Die leere Zeile.',
      },
      fixes: { remove: 'Leere Zeilen entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nRUN apk add --no-cache \\\n      curl \\\n\n      git\n',
      good: 'FROM alpine:3.23\nRUN apk add --no-cache \\\n      curl \\\n      git\n',
    },
  ],
  check({ doc, report }) {
    for (const { emptyContinuations, logical, keyword, keywordRange } of doc.instructions) {
      if (emptyContinuations.length === 0) continue;
      const last = lastWord(doc, logical.sourceEnd(logical.text.trimEnd().length));
      const isAtEnd = emptyContinuations.every(({ start }) => start > last.start);
      const line = doc.lineNumber(keywordRange.start);
      const details = {
        fixes: [
          safeFix(
            'remove',
            emptyContinuations.map((blank) => remove(wholeLine(doc, blank))),
          ),
        ],
        related: emptyContinuations.map((range) => ({ range, message: 'blank' as const })),
      };
      if (isAtEnd) report(last, 'atEnd', { keyword }, details);
      else report(last, 'continued', { keyword, line }, details);
    }
  },
});

/** The first word of the line that an offset lies on or ends. */
function lastWord({ lines, source }: DockerfileDocument, end: number): Range {
  const { start } = lines.lineRange(lines.position(end).line);
  const text = source.slice(start, end).replace(/^\ufeff/, ' ');
  const from = start + text.length - text.trimStart().length;
  const length = text.trimStart().search(/\s/);
  return { start: from, end: length < 0 ? end : from + length };
}

function wholeLine({ source }: DockerfileDocument, { start, end }: Range): Range {
  const feed = source.indexOf('\n', end);
  return { start, end: feed < 0 ? source.length : feed + 1 };
}
