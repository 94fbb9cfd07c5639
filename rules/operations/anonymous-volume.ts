import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, joinInsertions, replaceScalar } from '../model/compose/edits.ts';
import { isOneOff } from '../model/compose/one-off.ts';
import type { Service } from '../model/compose/service.ts';
import {
  addVolume,
  dataDirectory,
  hasUnknownMounts,
  isInMemory,
  isWithin,
  keepsData,
  mountsAround,
  targetOf,
} from '../model/compose/storage.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import { imageFacts } from '../model/image/knowledge.ts';

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
      messages: {
        unnamed: 'The volume at {path} has no name: its data is out of reach after the next "down".',
        image: 'Docker makes a volume without a name for {path} of "{image}": mount a named one there.',
      },
      fixes: { name: 'Name it "{volume}"' },
    },
    de: {
      title: 'Volumes einen Namen geben',
      why: 'Ein namenloses Volume gehört zu einem Container. Nach „docker compose down“ entsteht ein neues, und das alte liegt unter einem Namen aus 64 Ziffern auf der Platte, wo es niemand findet, sichert oder löscht.',
      messages: {
        unnamed: 'Das Volume in {path} hat keinen Namen: Nach dem nächsten „down“ sind die Daten unerreichbar.',
        image: 'Für {path} von „{image}“ legt Docker ein namenloses Volume an: dort ein benanntes einbinden.',
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
      const path = declaredPath(doc, service);
      if (path === undefined) continue;
      const volume = `${service.name}-data`;
      const edits = addVolume(doc, service, volume, path);
      const fixes = edits.length > 0 ? [unsafeFix('name', edits, { data: { volume } })] : [];
      report(service.image!.range, 'image', { path, image: service.image!.text.text }, { fixes });
    }
  },
});

/** Where the image of a service keeps data by its VOLUME and nothing is mounted. A database's is reported as such. */
function declaredPath(doc: ComposeDocument, service: Service): string | undefined {
  const facts = service.build || !service.defaultImage ? undefined : imageFacts(service.defaultImage);
  if (!facts || keepsData(service) || hasUnknownMounts(service) || isOneOff(doc, service)) return undefined;
  // Another program of the image, which keeps no data.
  if (service.entrypoint) return undefined;
  const data = facts.directories.find(
    ({ path, isVolume, use }) => isVolume && (use === '' || use === 'data') && !passing.test(path),
  );
  if (!data || !facts.volumes?.includes(data.path) || isInMemory(service, data.path)) return undefined;
  const isMounted = service.volumes.some((mount) => isWithin(targetOf(mount) ?? '', data.path));
  return isMounted || mountsAround(service, data.path).length > 0 ? undefined : data.path;
}

/** Nobody misses what is in these. */
const passing = /log|te?mp|cache|run$|secret|config|conf$|^\/etc/;

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
