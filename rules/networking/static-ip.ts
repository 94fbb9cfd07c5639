import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'static-ip',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['backing-services', 'concurrency'],
  text: {
    en: {
      title: 'Address services by name, not by a fixed address',
      why: 'A fixed address allows one container only, and collides as soon as another project or the host uses the same subnet. Names work everywhere and find all replicas.',
      messages: { fixed: 'The address of "{service}" is fixed to {address}: use its name instead.' },
      fixes: { remove: 'Remove the address' },
    },
    de: {
      title: 'Dienste über Namen ansprechen, nicht über feste Adressen',
      why: 'Mit einer festen Adresse gibt es nur einen Container, und sie kollidiert, sobald ein anderes Projekt oder der Host dasselbe Subnetz verwendet. Namen gelten überall und finden alle Replikate.',
      messages: { fixed: 'Die Adresse von „{service}“ steht mit {address} fest: stattdessen den Namen verwenden.' },
      fixes: { remove: 'Die Adresse entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    networks:\n      back:\n        ipv4_address: 172.28.0.10\nnetworks:\n  back:\n    ipam:\n      config:\n        - subnet: 172.28.0.0/16\n',
      good: 'services:\n  web:\n    image: example/web:1\n    networks:\n      - back\nnetworks:\n  back:\n',
    },
  ],
  check({ doc, report }) {
    // Where the host's own network is joined, addresses are given out by others.
    const driver = (name: string) => doc.networks.find(({ key }) => key === name)?.get('driver')?.string;
    for (const service of doc.services) {
      for (const { name, entry } of service.networks) {
        if (/^(?:macvlan|ipvlan)$/.test(driver(name) ?? '')) continue;
        for (const key of ['ipv4_address', 'ipv6_address']) {
          const address = entry.get(key);
          // Programs that can be told an address only, name servers for one, need it to stay.
          if (address?.string === undefined || doc.source.split(address.string).length > 2) continue;
          const edits = entry.entries.length > 1 ? removeEntry(doc, address) : [];
          const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
          report(address.range, 'fixed', { service: service.name, address: address.string }, { fixes });
        }
      }
    }
  },
});
