import { composeRule, safeFix } from '../core/rule.ts';
import { quoteScalar } from '../model/compose/edits.ts';

export default composeRule({
  id: 'ports-quoted',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  sources: { dclint: 'require-quotes-in-ports' },
  text: {
    en: {
      title: 'Put ports in quotes',
      why: 'Readers of YAML 1.1, among them many scripts, take two numbers with a colon for one to base 60: 22:22 becomes 1342. With quotes everybody reads the same.',
      messages: {
        plain: 'Put the port mapping {port} in quotes.',
        sexagesimal: 'Put {port} in quotes: YAML 1.1 reads it as a number to base 60.',
      },
      fixes: { quote: 'Put it in quotes' },
    },
    de: {
      title: 'Ports in Anführungszeichen setzen',
      why: 'Wer YAML 1.1 liest, darunter viele Skripte, hält zwei Zahlen mit Doppelpunkt für eine zur Basis 60: Aus 22:22 wird 1342. Mit Anführungszeichen lesen alle dasselbe.',
      messages: {
        plain: 'Die Portzuordnung {port} in Anführungszeichen setzen.',
        sexagesimal: '{port} in Anführungszeichen setzen: YAML 1.1 liest es als Zahl zur Basis 60.',
      },
      fixes: { quote: 'In Anführungszeichen setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - 8080:80\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n',
    },
  ],
  check({ doc, report }) {
    const quote = usesSingleQuotes(doc.source) ? 'single' : 'double';
    for (const { ports } of doc.services) {
      for (const { entry, isShort, isMapMistake, isSexagesimal } of ports) {
        const port = entry.string;
        if (!isShort || isMapMistake || entry.quoted || port === undefined || !port.includes(':')) continue;
        const edits = quoteScalar(entry, quote);
        const fixes = edits.length > 0 ? [safeFix('quote', edits)] : [];
        report(entry.range, isSexagesimal ? 'sexagesimal' : 'plain', { port }, { fixes });
      }
    }
  },
});

/** The quotes the file prefers. */
const usesSingleQuotes = (source: string): boolean => source.split("'").length > source.split('"').length;
