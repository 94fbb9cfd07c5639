import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'logging-driver-none',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0014' },
  factors: ['logs'],
  text: {
    en: {
      title: 'Do not throw logs away',
      why: 'With the driver "none" everything the service writes is gone at once. When it fails, or after a break-in, there is nothing to read.',
      messages: { none: 'The messages of "{service}" are thrown away: remove the logging driver "none".' },
      fixes: { remove: 'Remove the driver' },
    },
    de: {
      title: 'Logs nicht verwerfen',
      why: 'Mit dem Treiber „none“ ist alles, was der Dienst schreibt, sofort verloren. Bei einem Ausfall oder nach einem Einbruch gibt es nichts zu lesen.',
      messages: { none: 'Die Meldungen von „{service}“ werden verworfen: den Logging-Treiber „none“ entfernen.' },
      fixes: { remove: 'Den Treiber entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    logging:\n      driver: none\n',
      good: 'services:\n  web:\n    image: example/web:1\n    logging:\n      driver: local\n',
    },
  ],
  check({ doc, report }) {
    for (const { name, entry } of doc.services) {
      const driver = entry.at('logging', 'driver');
      if (driver?.string !== 'none') continue;
      const edits = removeEntry(doc, driver);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(driver.range, 'none', { service: name }, { fixes });
    }
  },
});
