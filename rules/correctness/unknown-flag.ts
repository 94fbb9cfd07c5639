import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { flagGrammar, flagsOf } from '../model/dockerfile/grammar.ts';
import type { Flag } from '../model/dockerfile/instruction.ts';
import { keywords } from '../model/dockerfile/kinds.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'unknown-flag',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use flags that the instruction has',
      why: 'Docker refuses a flag it does not know. Older versions of Docker refuse new flags too, unless a “# syntax=” line brings the version that knows them.',
      messages: {
        unknown: '{keyword} has no flag --{name}.',
        near: '{keyword} has no flag --{name}; did you mean --{suggestion}?',
        none: '{keyword} takes no flags, but reads "--{name}" as one.',
      },
      fixes: { rename: 'Write --{suggestion}' },
    },
    de: {
      title: 'Optionen verwenden, die die Anweisung hat',
      why: 'Docker lehnt unbekannte Optionen ab. Ältere Docker-Versionen lehnen auch neue Optionen ab, wenn keine Zeile „# syntax=“ die passende Version holt.',
      messages: {
        unknown: '{keyword} hat keine Option --{name}.',
        near: '{keyword} hat keine Option --{name}; ist --{suggestion} gemeint?',
        none: '{keyword} nimmt keine Optionen, liest „--{name}“ aber als solche.',
      },
      fixes: { rename: '--{suggestion} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nFROM alpine:3.22\nCOPY --form=build /app /app\n',
      good: 'FROM golang:1.25 AS build\nFROM alpine:3.22\nCOPY --from=build /app /app\n',
    },
  ],
  check({ doc, report }) {
    for (const { keyword, flags, parent } of doc.all) {
      // Flags behind HEALTHCHECK CMD are a question of its form.
      if (flags.length === 0 || !keywords.includes(keyword) || parent?.keyword === 'HEALTHCHECK') continue;
      const names = Object.keys(flagsOf(keyword));
      for (const flag of flags) {
        const { name } = flag;
        if (name === '' || flagGrammar(keyword, name)) continue;
        const suggestion = suggest(name, names);
        if (names.length === 0) report(withDashes(flag), 'none', { keyword, name });
        else if (suggestion) {
          const fix = unsafeFix('rename', replace(flag.nameRange, suggestion), { data: { suggestion } });
          report(withDashes(flag), 'near', { keyword, name, suggestion }, { fixes: [fix] });
        } else report(withDashes(flag), 'unknown', { keyword, name });
      }
    }
  },
});

const withDashes = ({ range, nameRange }: Flag): Range => ({ start: range.start, end: nameRange.end });
