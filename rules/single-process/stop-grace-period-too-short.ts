import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { durationOf } from '../model/compose/quantity.ts';
import { keepsData } from '../model/compose/storage.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';

export default projectRule({
  id: 'stop-grace-period-too-short',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Give programs time to stop',
      why: 'When the grace period is over, Docker kills the process: requests break off, and a database has to repair its files at the next start. The default of 10 seconds costs nothing where a program stops sooner.',
      messages: {
        none: '"{service}" is killed before it can stop: remove stop_grace_period, or give it some seconds.',
        data: 'A database cannot write its data in {period}: give "{service}" 10 seconds or more.',
      },
      fixes: { remove: 'Remove stop_grace_period' },
    },
    de: {
      title: 'Programmen Zeit zum Beenden geben',
      why: 'Nach Ablauf der Frist beendet Docker den Prozess gewaltsam: Anfragen brechen ab, und eine Datenbank muss beim nächsten Start ihre Dateien reparieren. Die voreingestellten 10 Sekunden kosten nichts, wenn ein Programm schneller endet.',
      messages: {
        none: '„{service}“ wird abgebrochen, bevor es enden kann: stop_grace_period entfernen oder einige Sekunden geben.',
        data: 'Eine Datenbank kann ihre Daten nicht in {period} schreiben: „{service}“ mindestens 10 Sekunden geben.',
      },
      fixes: { remove: 'stop_grace_period entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: acme/web:1.4\n    stop_grace_period: 0s\n',
      good: 'services:\n  web:\n    image: acme/web:1.4\n    stop_grace_period: 30s\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    if (isNamedForDevelopment(project.path)) return;
    for (const service of doc.services) {
      const entry = service.get('stop_grace_period');
      const period = entry?.value.known ? entry.value.value : undefined;
      const time = durationOf(period);
      if (!entry || period === undefined || time === undefined) continue;
      const isShort = time < 2000 && keepsData(service);
      if (time > 0 && !isShort) continue;
      const edits = removeEntry(doc, entry);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      if (isShort) report(entry.range, 'data', { service: service.name, period }, { fixes });
      else report(entry.range, 'none', { service: service.name }, { fixes });
    }
  },
});
