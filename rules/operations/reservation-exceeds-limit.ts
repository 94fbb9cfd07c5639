import { composeRule } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';
import { bytesOf } from '../model/compose/quantity.ts';

export default composeRule({
  id: 'reservation-exceeds-limit',
  severity: 'error',
  text: {
    en: {
      title: 'Reserve no more memory than the limit allows',
      why: 'Docker refuses to create the container when the reserved memory is more than the limit, so the service never starts.',
      messages: { more: '"{service}" reserves {reserved} of memory, but may use {limit} only.' },
    },
    de: {
      title: 'Nicht mehr Speicher reservieren, als die Grenze erlaubt',
      why: 'Docker legt den Container nicht an, wenn mehr Speicher reserviert ist, als die Grenze erlaubt: Der Dienst startet nie.',
      messages: { more: '„{service}“ reserviert {reserved} Speicher, darf aber nur {limit} verwenden.' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    mem_limit: 256m\n    mem_reservation: 512m\n',
      good: 'services:\n  web:\n    image: example/web:1\n    mem_limit: 512m\n    mem_reservation: 256m\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const limit = service.limit('memory');
      const reserved =
        service.entry.at('deploy', 'resources', 'reservations', 'memory') ?? service.get('mem_reservation');
      const [most, least] = [bytes(limit), bytes(reserved)];
      if (!reserved || !most || !least || least <= most) continue;
      report(reserved.range, 'more', { service: service.name, reserved: reserved.string!, limit: limit!.string! });
    }
  },
});

const bytes = (entry: Entry | undefined): number | undefined =>
  entry?.value.known ? bytesOf(entry.value.value) : undefined;
