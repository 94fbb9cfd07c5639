import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'oom-kill-disabled',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Do not protect a service without a memory limit from the kernel',
      why: 'When memory runs out, the kernel ends the process that takes it. If it must not, and there is no limit, it ends processes of the host instead, until nothing is left that could be logged in to.',
      messages: {
        disabled: 'Without a memory limit, oom_kill_disable lets "{service}" bring down the host: remove it.',
      },
      fixes: { remove: 'Remove oom_kill_disable' },
    },
    de: {
      title: 'Einen Dienst ohne Speicherlimit nicht vor dem Kernel schützen',
      why: 'Wird der Speicher knapp, beendet der Kernel den Prozess, der ihn belegt. Darf er das nicht und fehlt ein Limit, beendet er Prozesse des Hosts, bis keine Anmeldung mehr möglich ist.',
      messages: { disabled: 'Ohne Speicherlimit kann „{service}“ mit oom_kill_disable den Host lahmlegen: entfernen.' },
      fixes: { remove: 'oom_kill_disable entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    oom_kill_disable: true\n',
      good: 'services:\n  web:\n    image: example/web:1\n    oom_kill_disable: true\n    mem_limit: 512m\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('oom_kill_disable');
      if (entry?.boolean !== true || service.limit('memory') || service.extends) continue;
      const edits = removeEntry(doc, entry);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(entry.keyRange ?? entry.range, 'disabled', { service: service.name }, { fixes });
    }
  },
});
