import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { durationOf } from '../model/compose/quantity.ts';

export default composeRule({
  id: 'healthcheck-timings',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Set the times of a health check',
      why: 'Docker makes the first check after one interval, 30 seconds by default: for so long everything that waits for the service stands still. And a check that may take longer than the interval notices a failure late.',
      messages: {
        slow: 'The first check comes after 30 seconds, and "{waiting}" waits for it: set interval or start_interval.',
        timeout: 'A check may take {timeout}, longer than the {interval} between two checks: shorten the timeout.',
      },
      fixes: { interval: 'Check every 5 seconds' },
    },
    de: {
      title: 'Die Zeiten einer Gesundheitsprüfung angeben',
      why: 'Docker prüft zum ersten Mal nach einem Intervall, ohne Angabe nach 30 Sekunden: So lange steht alles still, was auf den Dienst wartet. Und eine Prüfung, die länger dauern darf als das Intervall, bemerkt einen Ausfall spät.',
      messages: {
        slow: 'Die erste Prüfung kommt nach 30 Sekunden, und „{waiting}“ wartet darauf: interval oder start_interval setzen.',
        timeout: 'Eine Prüfung darf {timeout} dauern, länger als die {interval} bis zur nächsten: timeout verkürzen.',
      },
      fixes: { interval: 'Alle 5 Sekunden prüfen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    depends_on:\n      cache:\n        condition: service_healthy\n  cache:\n    image: redis:8\n    healthcheck:\n      test: redis-cli ping\n',
      good: 'services:\n  web:\n    image: example/web:1\n    depends_on:\n      cache:\n        condition: service_healthy\n  cache:\n    image: redis:8\n    healthcheck:\n      test: redis-cli ping\n      interval: 5s\n',
    },
  ],
  check({ doc, report }) {
    for (const { name, healthcheck, extends: base } of doc.services) {
      if (!healthcheck?.test || healthcheck.disabled || base) continue;
      const { entry } = healthcheck;
      const [interval, timeout] = [entry.get('interval'), entry.get('timeout')];
      const waiting = waitingFor(doc, name);
      if (waiting !== undefined && !interval && !entry.get('start_interval')) {
        const edits = addKey(doc, entry, 'interval', '5s', healthcheck.test);
        const fixes = edits.length > 0 ? [unsafeFix('interval', edits)] : [];
        report(entry.keyRange ?? healthcheck.test.range, 'slow', { waiting }, { fixes });
      }
      const [between, most] = [milliseconds(interval), milliseconds(timeout)];
      if (interval && timeout && between && most && most > between) {
        report(timeout.range, 'timeout', { timeout: timeout.string!, interval: interval.string! });
      }
    }
  },
});

const milliseconds = (entry: Entry | undefined): number | undefined =>
  entry?.value.known ? durationOf(entry.value.value) : undefined;

const waitingFor = ({ services }: ComposeDocument, name: string): string | undefined =>
  services.find(({ dependsOn }) =>
    dependsOn.some(({ service, condition }) => service === name && condition === 'service_healthy'),
  )?.name;
