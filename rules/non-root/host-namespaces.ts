import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { isHostMonitor } from '../model/compose/host-access.ts';

export default composeRule({
  id: 'host-namespaces',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0010', kics: ['Host Namespace is Shared', 'Shared Host IPC Namespace'] },
  text: {
    en: {
      title: 'Share no namespace with the host',
      why: 'With the host’s PID namespace the container sees all its processes with their arguments and environment, and as root may stop them or read their files. With its IPC namespace it reads and changes the shared memory of other programs.',
      messages: {
        pid: '"{service}" sees and may stop all processes of the host: remove pid.',
        ipc: '"{service}" reads and changes the shared memory of the host: remove ipc.',
      },
      fixes: { remove: 'Remove {key}' },
    },
    de: {
      title: 'Keinen Namespace mit dem Host teilen',
      why: 'Im PID-Namespace des Hosts sieht der Container alle Prozesse samt Argumenten und Umgebung und kann sie als root beenden oder ihre Dateien lesen. Im IPC-Namespace liest und ändert er den gemeinsamen Speicher anderer Programme.',
      messages: {
        pid: '„{service}“ sieht alle Prozesse des Hosts und kann sie beenden: pid entfernen.',
        ipc: '„{service}“ liest und ändert den gemeinsamen Speicher des Hosts: ipc entfernen.',
      },
      fixes: { remove: '{key} entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    pid: host\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const key of ['pid', 'ipc'] as const) {
        const entry = service.get(key);
        if (!entry?.value.known || entry.value.value !== 'host') continue;
        if (key === 'pid' && isHostMonitor(service)) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { key } })] : [];
        report(entry.range, key, { service: service.name }, { fixes });
      }
    }
  },
});
