import { dockerfileRule } from '../core/rule.ts';

export default dockerfileRule({
  id: 'label-empty',
  severity: 'hint',
  preset: 'strict',
  sources: { hadolint: 'DL3051' },
  text: {
    en: {
      title: 'Give each label a value',
      why: 'An empty label says nothing, and tools that look for the key take it for set. To override one of the base image it is right.',
      messages: { empty: 'The label "{key}" is empty: give it a value or leave it out.' },
    },
    de: {
      title: 'Jedem Label einen Wert geben',
      why: 'Ein leeres Label sagt nichts, und Werkzeuge, die nach dem Schlüssel suchen, halten es für gesetzt. Um eines des Basis-Images zu überschreiben, ist es richtig.',
      messages: { empty: 'Das Label „{key}“ ist leer: ihm einen Wert geben oder es weglassen.' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nLABEL org.opencontainers.image.vendor=""\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.vendor="Example Ltd"\n',
    },
  ],
  check({ doc, report }) {
    for (const { name: key, value, expansion, range } of doc.ofType('LABEL').flatMap(({ pairs }) => pairs)) {
      // A variable gets its value when the image is built.
      if (!expansion || expansion.uses.length > 0 || !value.known || value.value.trim() !== '') continue;
      report(range, 'empty', { key });
    }
  },
});
