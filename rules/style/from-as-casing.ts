import { dockerfileRule, replace, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'from-as-casing',
  severity: 'hint',
  fixable: 'safe',
  sources: { buildkit: 'FromAsCasing' },
  text: {
    en: {
      title: 'Write AS like FROM, in capitals or small letters',
      why: 'Both words belong to one instruction. Written differently, the smaller one gets lost between image and stage name.',
      messages: { differs: 'Write {instead} here, as FROM is written {from}.' },
      fixes: { change: 'Write {instead}' },
    },
    de: {
      title: 'AS schreiben wie FROM, groß oder klein',
      why: 'Beide Wörter gehören zu einer Anweisung. Verschieden geschrieben, geht das kleinere zwischen Image und Stage-Namen unter.',
      messages: { differs: 'Hier {instead} schreiben, denn FROM ist {from} geschrieben.' },
      fixes: { change: '{instead} schreiben' },
    },
  },
  examples: [{ bad: 'FROM golang:1.25 as build\n', good: 'FROM golang:1.25 AS build\n' }],
  check({ doc, report }) {
    for (const { as, alias, keywordRange } of doc.ofType('FROM')) {
      if (!as || !alias) continue;
      const from = doc.source.slice(keywordRange.start, keywordRange.end);
      const isLower = from === from.toLowerCase();
      // A FROM in mixed case has to be changed itself first.
      if (!isLower && from !== from.toUpperCase()) continue;
      const instead = isLower ? 'as' : 'AS';
      if (as.raw === instead) continue;
      const fix = safeFix('change', replace(as.range, instead), { data: { instead } });
      report(as.range, 'differs', { instead, from }, { fixes: [fix] });
    }
  },
});
