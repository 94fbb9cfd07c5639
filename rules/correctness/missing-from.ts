import { dockerfileRule } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { keywords } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'missing-from',
  severity: 'error',
  sources: { hadolint: 'DL3061' },
  text: {
    en: {
      title: 'Begin with FROM',
      why: 'Every image is built on another one, or on “scratch”. Without FROM, or with anything but ARG before it, Docker refuses the file.',
      messages: {
        none: 'This file has no FROM: name the image it builds on before {keyword}.',
        early: '{keyword} stands before the first FROM, where only ARG may stand.',
        empty: 'This file holds no instruction: begin with FROM.',
      },
    },
    de: {
      title: 'Mit FROM beginnen',
      why: 'Jedes Image baut auf einem anderen auf oder auf „scratch“. Ohne FROM, oder wenn davor etwas anderes als ARG steht, lehnt Docker die Datei ab.',
      messages: {
        none: 'Diese Datei hat kein FROM: Vor {keyword} das Image nennen, auf dem sie aufbaut.',
        early: '{keyword} steht vor dem ersten FROM, wo nur ARG stehen darf.',
        empty: 'Diese Datei enthält keine Anweisung: Mit FROM beginnen.',
      },
    },
  },
  examples: [
    { bad: 'ENV TZ=Europe/Berlin\nFROM alpine:3.22\n', good: 'FROM alpine:3.22\nENV TZ=Europe/Berlin\n' },
    { bad: 'COPY site /usr/share/nginx/html\n', good: 'FROM nginx:1.29\nCOPY site /usr/share/nginx/html\n' },
  ],
  check({ doc, report }) {
    const written = doc.instructions.filter(({ keyword }) => keywords.includes(keyword));
    const from = written.findIndex(({ keyword }) => keyword === 'FROM');
    if (from < 0) {
      const [first] = written;
      const comment = doc.comments[0];
      if (first) {
        const strange = doc.instructions.filter(({ keyword }) => !keywords.includes(keyword)).slice(0, 20);
        const mistyped = strange.some(({ keyword }) => suggest(keyword, keywords) === 'FROM');
        if (!mistyped) report(first.keywordRange, 'none', { keyword: first.keyword });
      } else if (comment && doc.instructions.length === 0) report(comment.range, 'empty', {});
      return;
    }
    const early = written.slice(0, from).find(({ keyword }) => keyword !== 'ARG');
    if (early) report(early.keywordRange, 'early', { keyword: early.keyword });
  },
});
