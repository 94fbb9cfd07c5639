import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'privileged-container',
  severity: 'error',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0002', kics: 'Privileged Containers Enabled' },
  text: {
    en: {
      title: 'Run no privileged container',
      why: 'A privileged container has all capabilities and all devices of the host, and neither seccomp nor AppArmor. Whoever takes a process in it over mounts the host’s disk and owns the machine with everything that runs on it.',
      messages: {
        service:
          '"{service}" has all rights on the host: remove privileged, and add the one capability or device it needs.',
        hook: 'This hook of "{service}" has all rights on the host: remove privileged.',
      },
      fixes: { remove: 'Remove privileged' },
    },
    de: {
      title: 'Keinen Container privilegiert betreiben',
      why: 'Ein privilegierter Container hat alle Capabilities und alle Geräte des Hosts und weder seccomp noch AppArmor. Wer darin einen Prozess übernimmt, hängt die Platte des Hosts ein und besitzt die Maschine mit allem, was auf ihr läuft.',
      messages: {
        service:
          '„{service}“ hat alle Rechte auf dem Host: privileged entfernen und nur die nötige Capability oder das nötige Gerät ergänzen.',
        hook: 'Dieser Hook von „{service}“ hat alle Rechte auf dem Host: privileged entfernen.',
      },
      fixes: { remove: 'privileged entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  vpn:\n    image: registry.example.org/vpn:1.4\n    privileged: true\n',
      good: 'services:\n  vpn:\n    image: registry.example.org/vpn:1.4\n    cap_add: [NET_ADMIN]\n    devices: ["/dev/net/tun"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const places = [
        { holder: service.entry, message: 'service' as const },
        ...service.hooks.map(({ entry }) => ({ holder: entry, message: 'hook' as const })),
      ];
      for (const { holder, message } of places) {
        const entry = holder.get('privileged');
        if (entry?.boolean !== true) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        const sources = message === 'service' ? (['composeLint', 'kics'] as const) : [];
        report(entry.keyRange ?? entry.range, message, { service: service.name }, { fixes, sources });
      }
    }
  },
});
