import { dockerfileRule, insertBefore, replace, unsafeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'invalid-from-as',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Name a stage with AS',
      why: 'Behind the image, FROM takes nothing but “AS name”. Docker refuses the file otherwise.',
      messages: {
        word: 'Before the name of the stage stands AS, not "{word}".',
        missing: 'Before the name of the stage "{word}", AS is missing.',
      },
      fixes: { replace: 'Write AS', insert: 'Insert AS' },
    },
    de: {
      title: 'Eine Stage mit AS benennen',
      why: 'Hinter dem Image nimmt FROM nur „AS name“. Sonst lehnt Docker die Datei ab.',
      messages: {
        word: 'Vor dem Namen der Stage steht AS, nicht „{word}“.',
        missing: 'Vor dem Namen der Stage „{word}“ fehlt AS.',
      },
      fixes: { replace: 'AS schreiben', insert: 'AS einfügen' },
    },
  },
  examples: [
    {
      bad: 'FROM golang:1.25 A build\nRUN go version\n',
      good: 'FROM golang:1.25 AS build\nRUN go version\n',
    },
  ],
  check({ doc, report }) {
    for (const from of doc.ofType('FROM')) {
      const { as, words } = from;
      if (!as || as.raw.toUpperCase() === 'AS' || from.strayComment) continue;
      const word = as.raw;
      if (words.length === 2) {
        report(as.range, 'missing', { word }, { fixes: [unsafeFix('insert', insertBefore(as.range, 'AS '))] });
      } else if (words.length === 3) {
        report(as.range, 'word', { word }, { fixes: [unsafeFix('replace', replace(as.range, 'AS'))] });
      }
    }
  },
});
