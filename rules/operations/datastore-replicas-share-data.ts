import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { severalContainers } from '../model/compose/replicas.ts';
import type { Service } from '../model/compose/service.ts';
import { dataDirectory, keepsData, mountsAround } from '../model/compose/storage.ts';
import { isDeployedBySwarm, isNamedForSwarm } from '../model/compose/swarm.ts';

export default projectRule({
  id: 'datastore-replicas-share-data',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['processes', 'concurrency', 'backing-services'],
  text: {
    en: {
      title: 'Run one database on a data directory',
      why: 'Containers of one service mount the same volume. Database servers expect to be alone with their files: the second one refuses to start, or both write, and the data is damaged.',
      messages: {
        shared: 'Several containers of "{service}" on the volume at {path} damage the data or do not start: run one.',
      },
      fixes: { one: 'Run one container' },
    },
    de: {
      title: 'Nur eine Datenbank auf einem Datenverzeichnis betreiben',
      why: 'Die Container eines Dienstes binden dasselbe Volume ein. Datenbankserver erwarten, mit ihren Dateien allein zu sein: Der zweite startet nicht, oder beide schreiben, und die Daten werden beschädigt.',
      messages: {
        shared:
          'Mehrere Container von „{service}“ auf dem Volume in {path} beschädigen die Daten oder starten nicht: nur einen betreiben.',
      },
      fixes: { one: 'Einen Container betreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: mariadb:11.8\n    scale: 2\n    environment:\n      MARIADB_RANDOM_ROOT_PASSWORD: "1"\n    volumes:\n      - db-data:/var/lib/mysql\nvolumes:\n  db-data:\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: mariadb:11.8\n    environment:\n      MARIADB_RANDOM_ROOT_PASSWORD: "1"\n    volumes:\n      - db-data:/var/lib/mysql\nvolumes:\n  db-data:\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const several = severalContainers(service);
      const path = several && keepsData(service) && !canShare(service) ? dataDirectory(service) : undefined;
      if (!several || path === undefined || mayBeSpread(service, project.path)) continue;
      if (!mountsAround(service, path).some(({ source, readOnly }) => source && !readOnly)) continue;
      const edits = removeEntry(doc, several);
      const fixes = edits.length > 0 ? [unsafeFix('one', edits)] : [];
      report(several.range, 'shared', { service: service.name, path }, { fixes });
    }
  },
});

/** Programs whose copies may work on the same files. */
const canShare = ({ defaultImage }: Service): boolean =>
  /(?:^|\/)(?:registry|nextcloud|gitea\/gitea|vaultwarden\/server)$/.test(defaultImage?.familiarName ?? '');

/** Swarm may run each container on a machine of its own, with volumes of its own. */
const mayBeSpread = (service: Service, path: string): boolean => isNamedForSwarm(path) || isDeployedBySwarm(service);
