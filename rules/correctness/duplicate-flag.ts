import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import { flagGrammar } from '../model/dockerfile/grammar.ts';
import type { Flag } from '../model/dockerfile/instruction.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'duplicate-flag',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write each flag once',
      why: 'Docker refuses a flag that is given twice, even with the same value. Only --mount, --exclude and --device may be repeated.',
      messages: {
        twice: '{keyword} has --{name} already; one of the two must go.',
        first: 'The same flag stands here first.',
      },
      fixes: { remove: 'Remove the second --{name}' },
    },
    de: {
      title: 'Jede Option einmal angeben',
      why: 'Docker lehnt eine doppelt angegebene Option ab, auch mit gleichem Wert. Wiederholt werden dürfen nur --mount, --exclude und --device.',
      messages: {
        twice: '{keyword} hat --{name} schon; eines von beiden muss weg.',
        first: 'Dieselbe Option steht zuerst hier.',
      },
      fixes: { remove: 'Zweites --{name} entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nCOPY --chown=app --chmod=644 --chown=app conf /etc/app/\n',
      good: 'FROM alpine:3.22\nCOPY --chown=app --chmod=644 conf /etc/app/\n',
    },
  ],
  check({ doc, report }) {
    for (const { keyword, flags } of doc.all) {
      const seen = new Map<string, Flag>();
      for (const flag of flags) {
        const { name } = flag;
        const grammar = flagGrammar(keyword, name);
        if (!grammar || grammar.repeatable) continue;
        const first = seen.get(name);
        if (!first) seen.set(name, flag);
        else {
          const fix = safeFix('remove', remove(withBlanks(doc.source, flag.range)), { data: { name } });
          const related = [{ range: first.range, message: 'first' as const }];
          report(
            flag.range,
            'twice',
            { keyword, name },
            flag.value === first.value ? { fixes: [fix], related } : { related },
          );
        }
      }
    }
  },
});

/** A flag with the blanks behind it, on its line. */
function withBlanks(source: string, { start, end }: Range): Range {
  let to = end;
  while (source[to] === ' ' || source[to] === '\t') to++;
  return { start, end: to };
}
