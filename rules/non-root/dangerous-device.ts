import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeItem } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'dangerous-device',
  severity: 'error',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0016' },
  text: {
    en: {
      title: 'Give no disk of the host to a container',
      why: 'With the device of a disk a process reads and writes past the file system: every file of the host, and its passwords, whoever they belong to. The memory devices show what other programs hold.',
      messages: {
        device: '"{device}" gives "{service}" the disk or memory of the host: mount the directory it needs.',
      },
      fixes: { remove: 'Remove the device' },
    },
    de: {
      title: 'Keinem Container eine Platte des Hosts geben',
      why: 'Mit dem Gerät einer Platte liest und schreibt ein Prozess am Dateisystem vorbei: jede Datei des Hosts und seine Passwörter, ganz gleich, wem sie gehören. Die Speichergeräte zeigen, was andere Programme halten.',
      messages: {
        device: '„{device}“ gibt „{service}“ Platte oder Speicher des Hosts: das nötige Verzeichnis einhängen.',
      },
      fixes: { remove: 'Das Gerät entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  backup:\n    image: registry.example.org/backup:1.4\n    devices: ["/dev/sda:/dev/sda"]\n',
      good: 'services:\n  backup:\n    image: registry.example.org/backup:1.4\n    volumes: ["/srv/data:/data:ro"]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const items = service.get('devices')?.items.filter((item) => deviceOf(item) !== undefined) ?? [];
      for (const item of items) {
        const edits = removeItem(doc, item, items);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        const range = item.get('source')?.range ?? item.range;
        report(range, 'device', { service: service.name, device: deviceOf(item)! }, { fixes });
      }
    }
  },
});

/** A block device or one that shows memory, in short or long syntax. */
function deviceOf(item: Entry): string | undefined {
  const { value } = item.get('source') ?? item;
  const path = value.known ? value.value.split(':')[0]! : '';
  return /^\/dev\/(?:(?:sd|vd|xvd|hd)[a-z]\d*|nvme\d+n\d+(?:p\d+)?|mmcblk\d+(?:p\d+)?|md\d+|dm-\d+|mapper\/.+|loop(?:\d+|-control)|k?mem|kmsg|port)$/.test(
    path,
  )
    ? path
    : undefined;
}
