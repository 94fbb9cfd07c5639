import { dockerfileRule, type FixDraft, remove, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { keywords } from '../model/dockerfile/kinds.ts';
import { authorsLabel } from '../model/dockerfile/maintainer.ts';

export default dockerfileRule({
  id: 'onbuild-forbidden',
  severity: 'error',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3043' },
  text: {
    en: {
      title: 'Put nothing behind ONBUILD that cannot wait there',
      why: 'What stands behind ONBUILD runs when another image is built on this one. Docker refuses FROM, ONBUILD and MAINTAINER there, and notices a word that is no instruction only in that other build, where nobody can repair it.',
      messages: {
        forbidden: 'ONBUILD {keyword} is not allowed.',
        unknown: 'ONBUILD needs an instruction, and "{word}" is none.',
        near: 'ONBUILD needs an instruction, and "{word}" is none; did you mean {suggestion}?',
      },
      fixes: { once: 'Write ONBUILD once', label: 'Use LABEL', rename: 'Write {suggestion}' },
    },
    de: {
      title: 'Hinter ONBUILD nichts schreiben, was dort nicht warten kann',
      why: 'Was hinter ONBUILD steht, läuft erst, wenn ein anderes Image auf diesem aufbaut. FROM, ONBUILD und MAINTAINER lehnt Docker dort ab, und ein Wort, das keine Anweisung ist, fällt erst in jenem anderen Build auf, wo es niemand beheben kann.',
      messages: {
        forbidden: 'ONBUILD {keyword} ist nicht erlaubt.',
        unknown: 'ONBUILD braucht eine Anweisung, und „{word}“ ist keine.',
        near: 'ONBUILD braucht eine Anweisung, und „{word}“ ist keine; ist {suggestion} gemeint?',
      },
      fixes: { once: 'ONBUILD nur einmal schreiben', label: 'LABEL verwenden', rename: '{suggestion} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nONBUILD MAINTAINER Jane Doe\n',
      good: 'FROM alpine:3.23\nONBUILD LABEL org.opencontainers.image.authors="Jane Doe"\n',
    },
  ],
  check({ doc, report }) {
    for (const { trigger } of doc.ofType('ONBUILD')) {
      if (!trigger || trigger.parent?.parent) continue;
      const { keyword, keywordRange } = trigger;
      if (keyword === 'FROM' || keyword === 'ONBUILD' || keyword === 'MAINTAINER') {
        report(keywordRange, 'forbidden', { keyword }, { fixes: fixesOf(trigger) });
      } else if (!keywords.includes(keyword)) {
        const word = doc.source.slice(keywordRange.start, keywordRange.end);
        const suggestion = suggest(word, keywords);
        if (suggestion === undefined) report(keywordRange, 'unknown', { word }, { sources: [] });
        else {
          const fix = unsafeFix('rename', replace(keywordRange, suggestion), { data: { suggestion } });
          report(keywordRange, 'near', { word, suggestion }, { fixes: [fix], sources: [] });
        }
      }
    }
  },
});

function fixesOf(trigger: Instruction): FixDraft<'once' | 'label'>[] {
  if (!trigger.isOneLine) return [];
  if (trigger.keyword === 'ONBUILD' && trigger.body.length > 0) {
    return [unsafeFix('once', remove({ start: trigger.range.start, end: trigger.body.range().start }))];
  }
  const label = trigger.keyword === 'MAINTAINER' ? authorsLabel(trigger) : undefined;
  return label ? [unsafeFix('label', replace(trigger.range, label))] : [];
}
