import { composeRule, replace, safeFix } from '../core/rule.ts';

export default composeRule({
  id: 'port-map-mistake',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write ports without a blank after the colon',
      why: 'A colon with a blank behind it makes a mapping in YAML, and Compose refuses the file. Quotes keep YAML from reading anything into a port.',
      messages: { blank: 'YAML reads this as a mapping: write "{port}", in quotes.' },
      fixes: { join: 'Write "{port}"' },
    },
    de: {
      title: 'Ports ohne Leerzeichen nach dem Doppelpunkt schreiben',
      why: 'Ein Doppelpunkt mit einem Leerzeichen dahinter ergibt in YAML eine Zuordnung, und Compose lehnt die Datei ab. Anführungszeichen verhindern, dass YAML etwas in einen Port hineinliest.',
      messages: { blank: 'YAML liest das als Zuordnung: "{port}" in Anführungszeichen schreiben.' },
      fixes: { join: '"{port}" schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - 8080 : 80\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range, isMapMistake } of doc.services.flatMap(({ ports }) => ports)) {
      const [pair] = entry.written;
      if (!isMapMistake || pair?.string === undefined) continue;
      const port = `${pair.key.trim()}:${pair.string}`;
      const isWhole = !entry.inherited && !pair.quoted && entry.style === 'block';
      report(
        range,
        'blank',
        { port },
        {
          fixes: isWhole ? [safeFix('join', replace(pair.fullRange, `"${port}"`), { data: { port } })] : [],
        },
      );
    }
  },
});
