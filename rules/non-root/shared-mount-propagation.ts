import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry, replaceScalar } from '../model/compose/edits.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import type { Range } from '../model/text.ts';

export default composeRule({
  id: 'shared-mount-propagation',
  severity: 'warning',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0017', kics: 'Volume Mounted In Multiple Containers' },
  text: {
    en: {
      title: 'Keep mounts of a container in the container',
      why: 'With shared propagation, what the container mounts below this path appears on the host and in other containers too. A process that has taken over the container can lay its own files over those of the host.',
      messages: {
        shared: 'With "{mode}" mounts made in "{service}" appear on the host: leave it out, or write rslave.',
      },
      fixes: { remove: 'Remove "{mode}"' },
    },
    de: {
      title: 'Mounts eines Containers im Container behalten',
      why: 'Mit geteilter Weitergabe erscheint auf dem Host und in anderen Containern, was der Container unter diesem Pfad einhängt. Ein Prozess, der den Container übernommen hat, kann eigene Dateien über die des Hosts legen.',
      messages: {
        shared: 'Mit „{mode}“ erscheinen Mounts aus „{service}“ auf dem Host: weglassen oder rslave schreiben.',
      },
      fixes: { remove: '„{mode}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  backup:\n    image: acme/backup:1.4\n    volumes:\n      - /mnt/disks:/disks:ro,rshared\n',
      good: 'services:\n  backup:\n    image: acme/backup:1.4\n    volumes:\n      - /mnt/disks:/disks:ro,rslave\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const mount of service.volumes) {
        const found = sharedMode(mount);
        if (!found) continue;
        const { mode, range } = found;
        const propagation = mount.entry.get('bind')?.get('propagation');
        const edits = propagation ? removeEntry(doc, propagation) : withoutOption(mount, mode);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { mode } })] : [];
        report(range, 'shared', { mode, service: service.name }, { fixes });
      }
    }
  },
});

const isShared = (mode: string): boolean => mode === 'shared' || mode === 'rshared';

/** The option of the short syntax, or `bind.propagation`. */
function sharedMode({ entry, options }: VolumeMount): { readonly mode: string; readonly range: Range } | undefined {
  const option = options.find(({ value }) => isShared(value));
  if (option) return { mode: option.value, range: option.range };
  const propagation = entry.get('bind')?.get('propagation');
  const mode = propagation?.value;
  return propagation && mode?.known && isShared(mode.value)
    ? { mode: mode.value, range: propagation.range }
    : undefined;
}

function withoutOption({ entry, options }: VolumeMount, mode: string) {
  const written = entry.string;
  if (written === undefined || entry.hasInterpolation) return [];
  const rest = options.filter(({ value }) => value !== mode).map(({ value }) => value);
  const path = written.slice(0, written.lastIndexOf(':'));
  return replaceScalar(entry, rest.length > 0 ? `${path}:${rest.join(',')}` : path);
}
