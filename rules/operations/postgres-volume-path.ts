import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import { mayBeSet } from '../model/compose/env-file.ts';
import type { Service } from '../model/compose/service.ts';
import { dataDirectory, targetOf } from '../model/compose/storage.ts';

export default projectRule({
  id: 'postgres-volume-path',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Mount the volume of PostgreSQL where its version keeps the data',
      why: 'PostgreSQL images moved the data in version 18: with a volume at the old place they refuse to start. Up to version 17 a volume one level too high stays empty, and the data is lost with the container.',
      messages: {
        refuses: '"{image}" refuses to start with a volume at {target}: since version 18 it belongs at {path}.',
        empty: '"{image}" keeps its data in {path}: the volume at {target} stays empty.',
      },
      fixes: { move: 'Mount at {path} (existing data has to be migrated)' },
    },
    de: {
      title: 'Das Volume von PostgreSQL dort einbinden, wo die Version ihre Daten hält',
      why: 'Mit Version 18 sind die Daten der PostgreSQL-Images umgezogen: Mit einem Volume am alten Ort starten sie nicht. Bis Version 17 bleibt ein Volume, das eine Ebene zu hoch liegt, leer, und die Daten gehen mit dem Container verloren.',
      messages: {
        refuses: '„{image}“ startet nicht mit einem Volume in {target}: Seit Version 18 gehört es nach {path}.',
        empty: '„{image}“ hält seine Daten in {path}: Das Volume in {target} bleibt leer.',
      },
      fixes: { move: 'Nach {path} einbinden (vorhandene Daten sind zu migrieren)' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    volumes:\n      - data:/var/lib/postgresql/data\nvolumes:\n  data:\n',
      good: 'services:\n  db:\n    image: postgres:18\n    volumes:\n      - data:/var/lib/postgresql\nvolumes:\n  data:\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const path = expectedPath(service);
      // The check of the entrypoint applies to the default place only.
      if (!path || mayBeSet(project, service, 'PGDATA')) continue;
      const other = path === upper ? lower : upper;
      if (other === upper && service.volumes.some((mount) => (targetOf(mount) ?? lower).startsWith(lower))) continue;
      for (const mount of service.volumes) {
        if (!mount.target || targetOf(mount) !== other) continue;
        const data = { image: service.defaultImage?.text.text ?? '', target: other, path };
        const edits = mount.entry.inherited ? [] : [replace(mount.target.range, path)];
        const fixes = edits.length > 0 ? [unsafeFix('move', edits, { data: { path } })] : [];
        report(mount.target.range, path === upper ? 'refuses' : 'empty', data, { fixes });
      }
    }
  },
});

const upper = '/var/lib/postgresql';
const lower = '/var/lib/postgresql/data';

function expectedPath(service: Service): string | undefined {
  const path = dataDirectory(service);
  return path === upper || path === lower ? path : undefined;
}
