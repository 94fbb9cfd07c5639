import { dockerfileRule, insertAfter, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { keywords } from '../model/dockerfile/kinds.ts';

/** More lines than this are no typos; who has repaired them sees the next ones. */
const most = 10;

export default dockerfileRule({
  id: 'unknown-instruction',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Begin each line with an instruction that exists',
      why: 'Docker stops at the first word it does not know and builds nothing. Often a letter is wrong, or the line before lacks the character that continues it.',
      messages: {
        unknown: 'Docker knows no instruction "{word}".',
        near: 'Docker knows no instruction "{word}"; did you mean {suggestion}?',
        continued: '"{word}" is no instruction: the line above lacks a {escape} at its end.',
        notDockerfile: 'Most lines of this file hold no instruction, beginning with "{word}": is this a Dockerfile?',
      },
      fixes: { rename: 'Write {suggestion}', continue: 'Continue the line above' },
    },
    de: {
      title: 'Jede Zeile mit einer Anweisung beginnen, die es gibt',
      why: 'Docker bricht beim ersten unbekannten Wort ab und baut nichts. Oft ist ein Buchstabe falsch, oder der Zeile davor fehlt das Zeichen, das sie fortsetzt.',
      messages: {
        unknown: 'Docker kennt keine Anweisung „{word}“.',
        near: 'Docker kennt keine Anweisung „{word}“; ist {suggestion} gemeint?',
        continued: '„{word}“ ist keine Anweisung: Am Ende der Zeile darüber fehlt ein {escape}.',
        notDockerfile:
          'Die meisten Zeilen dieser Datei enthalten keine Anweisung, angefangen mit „{word}“: Ist das ein Dockerfile?',
      },
      fixes: { rename: '{suggestion} schreiben', continue: 'Zeile darüber fortsetzen' },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.22\nCOYP app /app\n', good: 'FROM alpine:3.22\nCOPY app /app\n' },
    {
      bad: 'FROM alpine:3.22\nRUN adduser -D app &&\n    mkdir /data\n',
      good: 'FROM alpine:3.22\nRUN adduser -D app && \\\n    mkdir /data\n',
    },
  ],
  check({ doc, report }) {
    const strange = doc.instructions.filter(({ keyword }) => !keywords.includes(keyword));
    const [first] = strange;
    if (first && strange.length > 3 && strange.length * 2 > doc.instructions.length) {
      report(first.keywordRange, 'notDockerfile', { word: wordOf(first) });
      return;
    }
    for (const instruction of strange.slice(0, most)) {
      const range = instruction.keywordRange;
      const word = wordOf(instruction);
      const suggestion = suggest(word, keywords);
      const above = lineToContinue(instruction, suggestion === undefined);
      if (above) {
        const fix = unsafeFix('continue', insertAfter(above.range, ` ${doc.escape}`));
        report(range, 'continued', { word, escape: doc.escape }, { fixes: [fix] });
      } else if (suggestion) {
        const fix = unsafeFix('rename', replace(range, suggestion), { data: { suggestion } });
        report(range, 'near', { word, suggestion }, { fixes: [fix] });
      } else report(range, 'unknown', { word });
    }
  },
});

const wordOf = ({ doc, keywordRange: { start, end } }: Instruction): string =>
  doc.source.slice(start, Math.min(end, start + 40));

/** The instruction in the line above, if this line looks like its rest: an operator between them, or indented. */
function lineToContinue(instruction: Instruction, indentationCounts: boolean): Instruction | undefined {
  const { doc, range } = instruction;
  const above = doc.instructions.findLast((other) => other.range.start < range.start);
  if (!above || above.heredocs.length > 0) return undefined;
  const between = doc.source.slice(above.range.end, range.start);
  if (!/^[ \t]*\r?\n[ \t]*$/.test(between)) return undefined;
  const joined = /(?:&&|\||,)$/.test(above.logical.text.trimEnd()) || /^(?:&&|\||-)/.test(instruction.keyword);
  return joined || (indentationCounts && /[ \t]$/.test(between)) ? above : undefined;
}
