import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Dependency } from '../model/compose/reference.ts';
import type { Service } from '../model/compose/service.ts';
import { type KnownServer, knownServer } from '../model/process/readiness.ts';
import { waitFor } from '../model/process/start-order.ts';

export default composeRule({
  id: 'depends-on-not-healthy',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services', 'disposability'],
  text: {
    en: {
      title: 'Wait until a datastore is ready, not only started',
      why: 'Without a condition Compose waits until the container has been started, which is seconds before a database takes connections. The first start, and every start on a slow machine, fails with "connection refused".',
      messages: {
        started:
          'Compose waits for the start of "{service}" only: wait with condition: service_healthy until {product} takes connections.',
      },
      fixes: {
        healthy: 'Wait until "{service}" is healthy',
        healthcheck: 'Add a health check to "{service}" and wait for it',
      },
    },
    de: {
      title: 'Warten, bis ein Datenspeicher bereit ist, nicht nur gestartet',
      why: 'Ohne Bedingung wartet Compose nur, bis der Container gestartet ist, Sekunden bevor eine Datenbank Verbindungen annimmt. Der erste Start, und auf langsamen Maschinen jeder, scheitert mit „connection refused“.',
      messages: {
        started:
          'Compose wartet nur auf den Start von „{service}“: mit condition: service_healthy warten, bis {product} Verbindungen annimmt.',
      },
      fixes: {
        healthy: 'Warten, bis „{service}“ gesund ist',
        healthcheck: '„{service}“ eine Gesundheitsprüfung geben und auf sie warten',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      - cache\n  cache:\n    image: redis:8\n',
      good: 'services:\n  web:\n    image: my/web:1\n    depends_on:\n      cache:\n        condition: service_healthy\n  cache:\n    image: redis:8\n    healthcheck:\n      test: ["CMD", "redis-cli", "ping"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const dependency of service.dependsOn) {
        const target = doc.service(dependency.service);
        const known = target && knownServer(target);
        if (!target || !known || dependency.condition !== 'service_started' || !dependency.required) continue;
        // What it waits for by itself, it need not wait for here.
        if (target.healthcheck?.disabled || waitsItself(service)) continue;
        const data = { service: target.name, product: known.product };
        report(dependency.range, 'started', data, { fixes: fixesOf(doc, service, dependency, target, known) });
      }
    }
  },
});

const waiters = /wait-for|wait_for|waitfor|dockerize|wait4x|wait4ports|pg_isready|until /;
const waitsItself = (service: Service): boolean =>
  [service.entrypoint, service.command].some((spec) => spec?.words.some(({ text }) => waiters.test(text.text)));

function fixesOf(
  doc: ComposeDocument,
  service: Service,
  dependency: Dependency,
  target: Service,
  known: KnownServer,
): FixDraft<'healthy' | 'healthcheck'>[] {
  const condition = waitFor(doc, service, dependency, 'service_healthy');
  const data = { service: target.name };
  if (condition.length === 0) return [];
  if (target.healthcheck?.test) return [unsafeFix('healthy', condition, { data })];
  if (!known.test || target.get('healthcheck')) return [];
  const lines = [
    `test: ${known.test}`,
    'interval: 5s',
    'timeout: 5s',
    'retries: 10',
    ...(known.slow ? ['start_period: 30s'] : []),
  ];
  const check = addKey(doc, target.entry, 'healthcheck', lines);
  return check.length > 0 ? [unsafeFix('healthcheck', [...condition, ...check], { data })] : [];
}
