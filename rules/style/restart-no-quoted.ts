import { composeRule, safeFix } from '../core/rule.ts';
import { quoteScalar } from '../model/compose/edits.ts';

export default composeRule({
  id: 'restart-no-quoted',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  text: {
    en: {
      title: 'Put the word no in quotes',
      why: 'In YAML 1.1 a bare "no" is the boolean false. Compose understands it, but other programs that read the file see false and refuse it or start the service for ever.',
      messages: { plain: 'Write restart: "no": other readers of YAML take the bare word for false.' },
      fixes: { quote: 'Put it in quotes' },
    },
    de: {
      title: 'Das Wort no in Anführungszeichen setzen',
      why: 'In YAML 1.1 ist ein bloßes „no“ der Wahrheitswert false. Compose versteht es, andere Programme, die die Datei lesen, sehen false und lehnen es ab oder starten den Dienst immer wieder.',
      messages: { plain: 'restart: "no" schreiben: Andere YAML-Leser halten das bloße Wort für false.' },
      fixes: { quote: 'In Anführungszeichen setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  migrate:\n    image: example/migrate:1\n    restart: no\n',
      good: 'services:\n  migrate:\n    image: example/migrate:1\n    restart: "no"\n',
    },
  ],
  check({ doc, report }) {
    for (const { restart } of doc.services) {
      if (restart?.string !== 'no' || restart.quoted) continue;
      const edits = quoteScalar(restart);
      report(restart.range, 'plain', {}, { fixes: edits.length > 0 ? [safeFix('quote', edits)] : [] });
    }
  },
});
