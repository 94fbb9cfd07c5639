import { dockerfileRule, insertAfter, insertBefore, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'unterminated-quote',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Close every quote',
      why: 'Docker looks for the closing quote up to the end of the instruction and refuses it when there is none. An apostrophe counts as a quote too.',
      messages: { open: 'The quote {quote} opened here is never closed.' },
      fixes: { close: 'Close the quote at the end', escape: 'Put {escape} before the apostrophe' },
    },
    de: {
      title: 'Jedes Anführungszeichen schließen',
      why: 'Docker sucht das schließende Anführungszeichen bis zum Ende der Anweisung und lehnt sie ab, wenn keines kommt. Auch ein Apostroph zählt als Anführungszeichen.',
      messages: { open: 'Das hier geöffnete Anführungszeichen {quote} wird nie geschlossen.' },
      fixes: { close: 'Anführungszeichen am Ende schließen', escape: '{escape} vor den Apostroph setzen' },
    },
  },
  examples: [{ bad: 'FROM alpine:3.22\nENV GREETING="hello\n', good: 'FROM alpine:3.22\nENV GREETING="hello"\n' }],
  check({ doc, report }) {
    for (const instruction of doc.all) {
      for (const { openQuote } of instruction.expansions) {
        if (!openQuote) continue;
        const quote = doc.source.slice(openQuote.start, openQuote.end);
        const fix = repair(instruction, openQuote, quote);
        report(openQuote, 'open', { quote }, fix ? { fixes: [fix] } : {});
      }
    }
  },
});

function repair({ doc, words }: Instruction, at: Range, quote: string) {
  if (quote === "'" && /\p{L}/u.test(doc.source[at.start - 1] ?? ''))
    return unsafeFix('escape', insertBefore(at, doc.escape), { data: { escape: doc.escape } });
  const last = words.at(-1)?.range;
  const isLast = last && last.start <= at.start && !doc.source.slice(at.start, last.end).includes('\n');
  return isLast ? unsafeFix('close', insertAfter(last, quote)) : undefined;
}
