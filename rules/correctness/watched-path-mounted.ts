import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import { cleanPath, directoryOf } from '../model/project/path.ts';

export default composeRule({
  id: 'watched-path-mounted',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Watch a path or mount it, not both',
      why: 'What is mounted is in the container anyway. Compose leaves such a path out of "watch", so that the actions named there, a rebuild or a restart, never happen.',
      messages: {
        mounted: 'A mount of this service brings "{path}" already: Compose does not watch it.',
        mount: 'The mount is here.',
      },
      fixes: { unmount: 'Remove the mount' },
    },
    de: {
      title: 'Einen Pfad beobachten oder einbinden, nicht beides',
      why: 'Was eingebunden ist, ist ohnehin im Container. Compose nimmt einen solchen Pfad von „watch“ aus; was dort als Aktion steht, ein neuer Build oder ein Neustart, geschieht nie.',
      messages: {
        mounted: 'Ein Mount dieses Dienstes bringt „{path}“ schon mit: Compose beobachtet den Pfad nicht.',
        mount: 'Hier steht der Mount.',
      },
      fixes: { unmount: 'Den Mount entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: .\n    volumes:\n      - ./src:/app/src\n    develop:\n      watch:\n        - action: sync\n          path: ./src\n          target: /app/src\n',
      good: 'services:\n  web:\n    build: .\n    develop:\n      watch:\n        - action: sync\n          path: ./src\n          target: /app/src\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, volumes } of doc.services) {
      const watches = entry.at('develop', 'watch')?.items ?? [];
      if (watches.length === 0) continue;
      const mounts = new Map(volumes.flatMap((mount) => boundPath(mount).map((path) => [path, mount] as const)));
      for (const watch of watches) {
        const path = watch.get('path');
        if (!path?.value.known || path.value.value.trim() === '') continue;
        const mount = mountAround(mounts, cleanPath(path.value.value));
        if (!mount) continue;
        const edits = removeEntry(doc, mount.entry);
        report(
          path.range,
          'mounted',
          { path: path.value.value },
          {
            related: [{ range: mount.range, message: 'mount' }],
            fixes: edits.length > 0 ? [unsafeFix('unmount', edits)] : [],
          },
        );
      }
    }
  },
});

const boundPath = ({ type, source }: VolumeMount): readonly string[] =>
  type === 'bind' && source?.value.known ? [cleanPath(source.value.value)] : [];

/** The mount of a path or of a directory it lies in. */
function mountAround(mounts: ReadonlyMap<string, VolumeMount>, path: string): VolumeMount | undefined {
  for (let at = path; ; at = directoryOf(at)) {
    const found = mounts.get(at);
    if (found || at === '' || at === '..' || at.endsWith('/..')) return found;
  }
}
