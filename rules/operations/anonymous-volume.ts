import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, joinInsertions, replaceScalar } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { dataDirectory, isWithin, keepsData, targetOf } from '../model/compose/storage.ts';
import type { VolumeMount } from '../model/compose/volume.ts';

export default composeRule({
  id: 'anonymous-volume',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['processes'],
  text: {
    en: {
      title: 'Give volumes a name',
      why: 'A volume without a name belongs to one container. After "docker compose down" a new one is made, and the old one lies on the disk under a name of 64 digits that nobody finds, backs up or deletes.',
      messages: { unnamed: 'The volume at {path} has no name: its data is out of reach after the next "down".' },
      fixes: { name: 'Name it "{volume}"' },
    },
    de: {
      title: 'Volumes einen Namen geben',
      why: 'Ein namenloses Volume gehört zu einem Container. Nach „docker compose down“ entsteht ein neues, und das alte liegt unter einem Namen aus 64 Ziffern auf der Platte, wo es niemand findet, sichert oder löscht.',
      messages: {
        unnamed: 'Das Volume in {path} hat keinen Namen: Nach dem nächsten „down“ sind die Daten unerreichbar.',
      },
      fixes: { name: 'Es „{volume}“ nennen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    volumes:\n      - /srv/uploads\n',
      good: 'services:\n  web:\n    image: example/web:1\n    volumes:\n      - uploads:/srv/uploads\nvolumes:\n  uploads:\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      for (const mount of service.volumes) {
        const path = targetOf(mount);
        if (path === undefined || mount.source || mount.type !== 'volume' || isMask(service, path)) continue;
        // A database's is reported as such.
        const data = keepsData(service) ? dataDirectory(service) : undefined;
        if (data !== undefined && isWithin(data, path)) continue;
        const volume = `${service.name}-${
          path
            .split('/')
            .at(-1)!
            .replace(/[^\w.-]/g, '') || 'data'
        }`;
        const edits = nameVolume(doc, mount, volume, path);
        const fixes = edits.length > 0 ? [unsafeFix('name', edits, { data: { volume } })] : [];
        report(mount.range, 'unnamed', { path }, { fixes });
      }
    }
  },
});

/** What builds and package managers can make again. */
const dependencies = /\/(?:node_modules|vendor|\.venv|venv|target|\.next|\.nuxt|dist|build|\.?cache|tmp)$/;

/** Keeps a directory of the image, such as node_modules, from being hidden by a mount around it. */
const isMask = ({ volumes }: Service, path: string): boolean =>
  dependencies.test(path) ||
  volumes.some((mount) => {
    const target = targetOf(mount);
    return mount.source !== undefined && (target === undefined || (target !== path && isWithin(path, target)));
  });

function nameVolume(doc: ComposeDocument, { entry, isShort }: VolumeMount, name: string, path: string) {
  if (doc.documentCount > 1 || doc.volumes.some(({ key }) => key === name)) return [];
  const named = isShort ? replaceScalar(entry, `${name}:${path}`) : addKey(doc, entry, 'source', name);
  const section = doc.root.get('volumes');
  const declared = section
    ? addKey(doc, section, name, section.style === 'flow' ? '{}' : [])
    : addKey(doc, doc.root, 'volumes', [`${name}:`]);
  return named.length > 0 && declared.length > 0 ? joinInsertions([...named, ...declared]) : [];
}
