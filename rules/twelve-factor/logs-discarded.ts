import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { redirectedOutput } from '../model/process/logs.ts';
import { wordRemoval } from '../model/shell/word-removal.ts';

export default fileRule({
  id: 'logs-discarded',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0014' },
  factors: ['logs'],
  text: {
    en: {
      title: 'Keep what a program writes',
      why: 'When something fails there is nothing to read: neither the error nor what came before it. Nobody notices an attack either.',
      messages: {
        discarded: 'What the program writes is thrown away: leave it on standard output.',
        driver: 'Everything "{service}" writes is thrown away: leave the log driver to Docker.',
      },
      fixes: { redirect: 'Leave the output where it is', driver: 'Remove the log driver' },
    },
    de: {
      title: 'Behalten, was ein Programm schreibt',
      why: 'Wenn etwas schiefgeht, gibt es nichts zu lesen: weder den Fehler noch das, was davor geschah. Auch einen Angriff bemerkt niemand.',
      messages: {
        discarded: 'Was das Programm schreibt, wird weggeworfen: auf der Standardausgabe lassen.',
        driver: 'Alles, was „{service}“ schreibt, wird weggeworfen: den Log-Treiber Docker überlassen.',
      },
      fixes: { redirect: 'Die Ausgabe lassen, wo sie ist', driver: 'Log-Treiber entfernen' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    logging:\n      driver: none\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    logging:\n      driver: local\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      const main = startedInvocations(start, project).at(-1);
      const redirect = main && main.script === undefined ? redirectedOutput(main.written) : undefined;
      if (redirect?.file !== '/dev/null') continue;
      const range = redirect.isWhole ? wordRemoval(doc.source, redirect.range) : undefined;
      const fixes = range ? [unsafeFix('redirect', replace(range, ''))] : [];
      report(redirect.range, 'discarded', {}, { fixes, sources: [] });
    }
    if (doc.kind !== 'compose') return;
    for (const service of doc.services) {
      const driver = service.entry.at('logging', 'driver');
      if (driver?.string !== 'none') continue;
      const edits = removeEntry(doc, driver);
      const fixes = edits.length > 0 ? [unsafeFix('driver', edits)] : [];
      report(driver.range, 'driver', { service: service.name }, { fixes });
    }
  },
});
