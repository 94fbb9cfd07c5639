import { composeRule, type Edit, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, removeItem } from '../model/compose/edits.ts';
import { hostPath, isHostMonitor, isSensitivePath } from '../model/compose/host-access.ts';
import type { VolumeMount } from '../model/compose/volume.ts';

export default composeRule({
  id: 'sensitive-host-mount',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { composeLint: ['CL-0013', 'CL-0025'], kics: 'Volume Has Sensitive Host Directory' },
  text: {
    en: {
      title: 'Mount no system directory of the host',
      why: 'A bind mount of a system directory takes the wall between container and host away: writable, it is enough for a new root account or a changed program on the host; read-only, it still shows password hashes, keys and the settings of everything else that runs there.',
      messages: {
        writable: '"{path}" of the host is writable in "{service}": mount only the file it needs, read-only.',
        readable: '"{path}" of the host is readable in "{service}": mount only the file it needs.',
      },
      fixes: { readOnly: 'Mount it read-only', remove: 'Remove the mount' },
    },
    de: {
      title: 'Kein Systemverzeichnis des Hosts einhängen',
      why: 'Ein eingehängtes Systemverzeichnis hebt die Trennung von Container und Host auf: Beschreibbar genügt es für ein neues root-Konto oder ein geändertes Programm auf dem Host; auch nur lesbar zeigt es Passwort-Hashes, Schlüssel und die Einstellungen von allem, was dort sonst läuft.',
      messages: {
        writable: '„{path}“ des Hosts ist in „{service}“ beschreibbar: nur die nötige Datei einhängen, und nur lesbar.',
        readable: '„{path}“ des Hosts ist in „{service}“ lesbar: nur die nötige Datei einhängen.',
      },
      fixes: { readOnly: 'Nur lesbar einhängen', remove: 'Nicht mehr einhängen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    volumes:\n      - /etc:/host/etc\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    volumes:\n      - /etc/timezone:/etc/timezone:ro\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const mounts = service.volumes.filter((mount) => isSensitivePath(hostPath(mount) ?? ''));
      const leaving = mounts.map(({ entry }) => entry);
      const isMonitor = isHostMonitor(service);
      for (const mount of mounts) {
        if (!mount.sourceRange || (mount.readOnly && isMonitor)) continue;
        const path = hostPath(mount)!;
        const edits = isMonitor ? makeReadOnly(doc, mount) : removeItem(doc, mount.entry, leaving);
        const fixes = edits.length > 0 ? [unsafeFix(isMonitor ? 'readOnly' : 'remove', edits)] : [];
        const message = mount.readOnly ? 'readable' : 'writable';
        report(mount.sourceRange, message, { service: service.name, path }, { fixes });
      }
    }
  },
});

function makeReadOnly(doc: ComposeDocument, mount: VolumeMount): readonly Edit[] {
  const { entry, target, options, isShort } = mount;
  if (entry.inherited || !target) return [];
  if (!isShort) return entry.get('read_only') ? [] : addKey(doc, entry, 'read_only', 'true');
  const last = options.at(-1);
  if (options.some(({ value }) => value === 'rw')) return [];
  const end = last?.range.end ?? target.range.end;
  return [{ range: { start: end, end }, text: last ? ',ro' : ':ro' }];
}
