import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeItem } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'dangerous-capability',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: ['CL-0011', 'CL-0024', 'CL-0027', 'CL-0028', 'CL-0029', 'CL-0030'] },
  text: {
    en: {
      title: 'Add no capability that opens the host',
      why: 'Capabilities are root’s rights one by one. Some of them are root itself: with them a process mounts the host’s disks, loads kernel modules, reads other processes or stops the machine, whoever its user is.',
      messages: {
        all: 'ALL gives "{service}" every right of root on the host: add only the capability it needs.',
        host: 'With {capability} "{service}" can take over the host: remove it.',
        reach:
          'With {capability} "{service}" changes settings that belong to the whole host: remove it if it can do without.',
        read: 'With {capability} "{service}" reads what belongs to others: remove it if it can do without.',
      },
      fixes: { remove: 'Remove {capability}' },
    },
    de: {
      title: 'Keine Capability ergänzen, die den Host öffnet',
      why: 'Capabilities sind die einzelnen Rechte von root. Manche davon sind root selbst: Mit ihnen hängt ein Prozess die Platten des Hosts ein, lädt Kernel-Module, liest andere Prozesse oder hält die Maschine an, ganz gleich, als welcher Benutzer er läuft.',
      messages: {
        all: 'ALL gibt „{service}“ jedes Recht von root auf dem Host: nur die nötige Capability ergänzen.',
        host: 'Mit {capability} kann „{service}“ den Host übernehmen: entfernen.',
        reach:
          'Mit {capability} ändert „{service}“ Einstellungen, die dem ganzen Host gehören: entfernen, wenn es ohne geht.',
        read: 'Mit {capability} liest „{service}“, was anderen gehört: entfernen, wenn es ohne geht.',
      },
      fixes: { remove: '{capability} entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    cap_add: [SYS_ADMIN]\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    cap_add: [NET_BIND_SERVICE]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const items = service.get('cap_add')?.items.filter((item) => reachOf(item) !== undefined) ?? [];
      for (const item of items) {
        const capability = nameOf(item);
        const reach = reachOf(item)!;
        const edits = removeItem(doc, item, items);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { capability } })] : [];
        if (reach === 'all') report(item.range, reach, { service: service.name }, { fixes });
        else report(item.range, reach, { service: service.name, capability }, { fixes });
      }
    }
  },
});

const nameOf = ({ value }: Entry): string => (value.known ? value.value.toUpperCase().replace(/^CAP_/, '') : '');
const reachOf = (item: Entry) => reaches[nameOf(item)];

/** How far each capability goes (capabilities(7)). NET_ADMIN holds in the container's own network only. */
const reaches: Readonly<Record<string, 'all' | 'host' | 'reach' | 'read' | undefined>> = {
  ALL: 'all',
  SYS_ADMIN: 'host',
  SYS_MODULE: 'host',
  SYS_RAWIO: 'host',
  DAC_READ_SEARCH: 'host',
  BPF: 'host',
  SYS_BOOT: 'reach',
  SYS_TIME: 'reach',
  MAC_ADMIN: 'reach',
  MAC_OVERRIDE: 'reach',
  SYS_PTRACE: 'read',
  PERFMON: 'read',
  SYSLOG: 'read',
};
