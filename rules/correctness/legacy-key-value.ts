import { dockerfileRule, type Edit, insertAfter, remove, replace, safeFix } from '../core/rule.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { splitWords } from '../model/dockerfile/lex.ts';

export default dockerfileRule({
  id: 'legacy-key-value',
  severity: 'info',
  fixable: 'safe',
  sources: { buildkit: 'LegacyKeyValueFormat' },
  text: {
    en: {
      title: 'Write name=value instead of the old form with a blank',
      why: 'The form without “=” sets one variable only and takes all the rest of the line for its value. It is kept for old files and may go in a later version.',
      messages: { legacy: 'Write {keyword} {name}=… with "=" instead of a blank.' },
      fixes: { equals: 'Write {name}=…' },
    },
    de: {
      title: 'name=wert statt der alten Form mit Leerzeichen schreiben',
      why: 'Die Form ohne „=“ setzt nur eine Variable und nimmt den ganzen Rest der Zeile als Wert. Es gibt sie nur noch für alte Dateien; sie kann in einer späteren Version wegfallen.',
      messages: { legacy: '{keyword} {name}=… mit „=“ statt eines Leerzeichens schreiben.' },
      fixes: { equals: '{name}=… schreiben' },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.22\nENV GREETING hello world\n', good: 'FROM alpine:3.22\nENV GREETING="hello world"\n' },
  ],
  check({ doc, report }) {
    for (const keyword of ['ENV', 'LABEL'] as const) {
      for (const instruction of doc.ofType(keyword)) {
        const [pair] = instruction.pairs;
        // `ENV name = value` and `ENV name` are slips of another kind: key-value-syntax.
        if (!pair?.legacy || !pair.text?.text || pair.text.text.startsWith('=')) continue;
        const { name, nameRange } = pair;
        const edits = toEquals(instruction, pair);
        const fix = edits && safeFix('equals', edits, { data: { name } });
        report(nameRange, 'legacy', { keyword, name }, fix ? { fixes: [fix] } : {});
      }
    }
  },
});

/** The same value in the new form, in double quotes if it holds blanks; the quotes inside are then no longer needed. */
function toEquals({ doc }: KeyValueInstruction, { name, nameRange, text }: Pair): readonly Edit[] | undefined {
  const value = text!;
  const gap = { start: nameRange.end, end: value.range().start };
  if (/["'=\s]/.test(name) || doc.source.slice(gap.start, gap.end).includes('\n')) return undefined;
  if (splitWords(value.text, doc.escape).length === 1) return [replace(gap, '=')];
  const quotes: Edit[] = [];
  let open = '';
  for (const [index, char] of [...value.text].entries()) {
    if (char === doc.escape) return undefined;
    if (open === "'" && (char === '$' || char === '"')) return undefined;
    if (open === '' ? char === '"' || char === "'" : char === open) {
      open = open === '' ? char : '';
      quotes.push(remove(value.range(index, index + 1)));
    }
  }
  if (open !== '' || /[\ud800-\udfff]/.test(value.text)) return undefined;
  return [replace(gap, '="'), ...quotes, insertAfter(value.range(), '"')];
}
