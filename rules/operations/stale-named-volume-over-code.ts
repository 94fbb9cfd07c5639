import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { targetOf } from '../model/compose/storage.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { cleanPath } from '../model/project/path.ts';

export default projectRule({
  id: 'stale-named-volume-over-code',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Mount no named volume over the program',
      why: 'Docker fills an empty volume from the image once. From then on the volume hides what newer images hold: after an update the old program runs on, and nobody sees why.',
      messages: {
        stale:
          'The volume "{volume}" keeps the first version of what the image holds in {path} for ever: do not mount it there.',
      },
      fixes: { remove: 'Remove the mount' },
    },
    de: {
      title: 'Kein benanntes Volume über das Programm legen',
      why: 'Docker füllt ein leeres Volume einmal aus dem Image. Von da an verdeckt es, was neuere Images enthalten: Nach einem Update läuft weiter das alte Programm, und niemand sieht, warum.',
      messages: {
        stale:
          'Das Volume „{volume}“ behält für immer die erste Fassung dessen, was im Image in {path} liegt: nicht dort einbinden.',
      },
      fixes: { remove: 'Die Einbindung entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    volumes:\n      - code:/app\nvolumes:\n  code:\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n    volumes:\n      - uploads:/app/uploads\nvolumes:\n  uploads:\n',
        Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const stage = project.dockerfileOf(service)?.stage;
      if (!stage) continue;
      const copied = destinations(stage);
      for (const mount of service.volumes) {
        const path = targetOf(mount);
        if (mount.type !== 'volume' || !mount.source || path === undefined || !copied.has(cleanPath(path))) continue;
        const edits = removeEntry(doc, mount.entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        report(mount.range, 'stale', { volume: mount.source.text.text, path }, { fixes });
      }
    }
  },
});

/** The directories that get whole directories of the build context or of another stage. */
function destinations(stage: Stage): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of stage.lineage) {
    for (const copy of each.ofType('COPY')) {
      const workdir = each.workdirAt(copy);
      const target = copy.destination?.value;
      if (
        !target?.known ||
        !copy.sources.some(({ value }) => value.known && /^(?:\.\/?|.*\/|[\w-]+)$/.test(value.value))
      )
        continue;
      if (target.value.startsWith('/')) found.add(cleanPath(target.value));
      else if (workdir.known) found.add(cleanPath(`${workdir.value}/${target.value}`));
    }
  }
  found.delete('/');
  return found;
}
