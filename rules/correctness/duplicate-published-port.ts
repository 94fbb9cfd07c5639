import { composeRule } from '../core/rule.ts';
import type { Port } from '../model/compose/port.ts';
import { runTogether } from '../model/compose/profiles.ts';
import type { Service } from '../model/compose/service.ts';
import type { Range } from '../model/text.ts';

export default composeRule({
  id: 'duplicate-published-port',
  severity: 'error',
  sources: { dclint: 'no-duplicate-exported-ports' },
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Publish every port of the host once',
      why: 'A port of the host can lead to one container only. The second one that wants it does not start: "port is already allocated".',
      messages: { taken: 'The service "{service}" publishes port {port} too.', first: 'Here it is published first.' },
    },
    de: {
      title: 'Jeden Port des Hosts nur einmal veröffentlichen',
      why: 'Ein Port des Hosts kann nur zu einem Container führen. Der zweite, der ihn will, startet nicht: „port is already allocated“.',
      messages: {
        taken: 'Auch der Dienst „{service}“ veröffentlicht Port {port}.',
        first: 'Hier wird er zuerst veröffentlicht.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports: ["8080:80"]\n  api:\n    image: example/api:1\n    ports: ["8080:3000"]\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports: ["8080:80"]\n  api:\n    image: example/api:1\n    ports: ["8081:3000"]\n',
    },
  ],
  check({ doc, report }) {
    const taken = new Map<number, Binding[]>();
    for (const service of doc.services) {
      // Ports mean nothing on the network of the host.
      if (service.get('network_mode')?.string === 'host') continue;
      for (const port of service.ports) {
        const binding = bindingOf(service, port);
        if (!binding) continue;
        const clash = clashOf(taken, binding);
        if (!clash || clash.other.range.start === binding.range.start) continue;
        report(
          binding.range,
          'taken',
          { service: clash.other.service.name, port: clash.number },
          {
            related: [{ range: clash.other.range, message: 'first' }],
          },
        );
      }
    }
  },
});

/** What has one of the ports already; the binding is noted where nothing has. */
function clashOf(taken: Map<number, Binding[]>, binding: Binding): { number: number; other: Binding } | undefined {
  let clash: { number: number; other: Binding } | undefined;
  for (const number of portsOf(binding)) {
    const others = taken.get(number) ?? [];
    const other = others.find((one) => collide(one, binding));
    if (other) clash ??= { number, other };
    else taken.set(number, [...others, binding]);
  }
  return clash;
}

interface Binding {
  readonly service: Service;
  readonly range: Range;
  readonly ip: string;
  readonly protocol: string;
  readonly start: number;
  readonly end: number;
  readonly text: string | undefined;
}

/** A range for a single port of the container leaves Docker the choice. */
function bindingOf(
  service: Service,
  { entry, hostIp, published, target, protocol, isMapMistake }: Port,
): Binding | undefined {
  const { start, end = start, dynamic, range } = published ?? {};
  if (isMapMistake || dynamic || start === undefined || end === undefined || !range || !protocol) return undefined;
  if (end < start || end > 65535 || (end > start && target?.start === target?.end)) return undefined;
  const ip = hostIp ? hostIp.value : { known: true as const, value: '' };
  return ip.known ? { service, range, ip: ip.value, protocol, start, end, text: entry.string } : undefined;
}

const portsOf = ({ start, end }: Binding): readonly number[] =>
  Array.from({ length: Math.min(end - start + 1, 1000) }, (_, i) => start + i);

function collide(a: Binding, b: Binding): boolean {
  if (a.protocol !== b.protocol || !sharesAddress(a.ip, b.ip)) return false;
  // The same item twice is another rule's.
  if (a.service === b.service) return a.text === undefined || a.text !== b.text;
  return runTogether(a.service, b.service);
}

const isAny = (ip: string): boolean => ip === '' || ip === '0.0.0.0' || ip === '::';
const isIpv6 = (ip: string): boolean => ip.includes(':');

function sharesAddress(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  return (isAny(a) || isAny(b)) && isIpv6(a) === isIpv6(b);
}
