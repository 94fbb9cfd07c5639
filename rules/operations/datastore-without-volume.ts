import { composeRule, unsafeFix } from '../core/rule.ts';
import {
  addVolume,
  dataDirectory,
  hasUnknownMounts,
  isInMemory,
  keepsData,
  mountsAround,
} from '../model/compose/storage.ts';

export default composeRule({
  id: 'datastore-without-volume',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['processes', 'backing-services'],
  text: {
    en: {
      title: 'Keep the data of a database in a named volume',
      why: 'Without a named volume the data lies in the container, or in a volume without a name that belongs to it: after the next "docker compose down" the database starts empty, and no backup finds the data.',
      messages: {
        missing: 'The data of "{service}" is lost with its container: mount a named volume at {path}.',
        anonymous: 'The data of "{service}" lies in a volume without a name: give the volume at {path} a name.',
      },
      fixes: { add: 'Mount the volume "{volume}" at {path}' },
    },
    de: {
      title: 'Die Daten einer Datenbank in einem benannten Volume halten',
      why: 'Ohne benanntes Volume liegen die Daten im Container oder in einem namenlosen Volume, das zu ihm gehört: Nach dem nächsten „docker compose down“ startet die Datenbank leer, und keine Sicherung findet die Daten.',
      messages: {
        missing:
          'Die Daten von „{service}“ gehen mit dem Container verloren: ein benanntes Volume nach {path} einbinden.',
        anonymous:
          'Die Daten von „{service}“ liegen in einem namenlosen Volume: dem Volume in {path} einen Namen geben.',
      },
      fixes: { add: 'Das Volume „{volume}“ nach {path} einbinden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: mariadb:11.8\n    environment:\n      MARIADB_RANDOM_ROOT_PASSWORD: "1"\n',
      good: 'services:\n  db:\n    image: mariadb:11.8\n    environment:\n      MARIADB_RANDOM_ROOT_PASSWORD: "1"\n    volumes:\n      - db-data:/var/lib/mysql\nvolumes:\n  db-data:\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const { name, image } = service;
      const path = keepsData(service) ? dataDirectory(service) : undefined;
      if (!image || path === undefined || hasUnknownMounts(service) || isInMemory(service, path)) continue;
      // Databases of tests, and programs that are run by hand from a database's image.
      if (/test|e2e|(?:^|[-_])ci(?:$|[-_])/i.test(name) || service.entrypoint || service.profiles.length > 0) continue;
      const mounts = mountsAround(service, path);
      const anonymous = mounts.find(({ source, type }) => !source && type === 'volume');
      if (anonymous) report(anonymous.range, 'anonymous', { service: name, path });
      else if (mounts.length === 0 && !service.volumes.some(({ target }) => isBelow(target, path))) {
        const volume = `${name}-data`;
        const edits = addVolume(doc, service, volume, path);
        const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { volume, path } })] : [];
        report(image.range, 'missing', { service: name, path }, { fixes });
      }
    }
  },
});

/** Parts of the data have a place of their own, as in `/var/lib/postgresql/data`. */
const isBelow = (target: { readonly text: { readonly text: string } } | undefined, path: string): boolean =>
  target?.text.text.startsWith(`${path}/`) ?? false;
