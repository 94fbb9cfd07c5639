import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'depends-on-completed-vs-restart',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['admin-processes'],
  text: {
    en: {
      title: 'Let a task that others wait for end',
      why: 'A container with this restart policy starts again as soon as it has ended. Its work is never done, and the service that waits for that is started late, or not at all, while the task runs over and over.',
      messages: {
        never: '"{service}" is to be finished, but restart: {policy} starts it again and again.',
        restart: 'The restart policy.',
      },
      fixes: { remove: 'Remove the restart policy of "{service}"' },
    },
    de: {
      title: 'Eine Aufgabe, auf die andere warten, enden lassen',
      why: 'Ein Container mit dieser Neustartregel beginnt von vorn, sobald er zu Ende ist. Seine Arbeit wird nie fertig, und der Dienst, der darauf wartet, startet spät oder gar nicht, während die Aufgabe wieder und wieder läuft.',
      messages: {
        never: '„{service}“ soll fertig werden, aber restart: {policy} startet es immer wieder.',
        restart: 'Die Neustartregel.',
      },
      fixes: { remove: 'Die Neustartregel von „{service}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      migrate:\n        condition: service_completed_successfully\n  migrate:\n    image: my/web:1\n    command: ./migrate\n    restart: always\n',
      good: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      migrate:\n        condition: service_completed_successfully\n  migrate:\n    image: my/web:1\n    command: ./migrate\n',
    },
  ],
  check({ doc, report }) {
    for (const { dependsOn } of doc.services) {
      for (const { service: name, condition, conditionEntry, range } of dependsOn) {
        const restart = condition === 'service_completed_successfully' ? doc.service(name)?.restart : undefined;
        const policy = restart?.string;
        if (!restart || (policy !== 'always' && policy !== 'unless-stopped')) continue;
        const edits = removeEntry(doc, restart);
        const fixes: FixDraft<'remove'>[] =
          edits.length > 0 ? [unsafeFix('remove', edits, { data: { service: name } })] : [];
        const related = [{ range: restart.range, message: 'restart' as const }];
        report(conditionEntry?.range ?? range, 'never', { service: name, policy }, { fixes, related });
      }
    }
  },
});
