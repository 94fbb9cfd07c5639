import { projectRule, remove, unsafeFix } from '../core/rule.ts';
import { removeItem } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import {
  absolute,
  holdsEngineSocket,
  hostPath,
  isEngineManager,
  isEngineSocket,
  isSocketProxy,
} from '../model/compose/host-access.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default projectRule({
  id: 'docker-socket-mount',
  severity: 'error',
  fixable: 'unsafe',
  sources: { composeLint: 'CL-0001', kics: 'Docker Socket Mounted In Container' },
  text: {
    en: {
      title: 'Keep the engine’s socket out of containers',
      why: 'Whoever can write to the socket of the container engine starts a privileged container with the host’s disk in it: the socket is root on the host, without a password. Read-only makes no difference, because the API is spoken over the connection, not in the file.',
      messages: {
        mount:
          '"{path}" gives "{service}" root on the host, read-only too: put a socket proxy with a few allowed calls in between.',
        manager:
          '"{path}" makes "{service}" root on the host, which it cannot do without: let nobody but administrators reach it.',
        directory:
          '"{path}" holds the socket of the engine, which gives "{service}" root on the host: mount what it needs only.',
        volume: 'The volume "{path}" declares the socket of the engine, which is root on the host: remove it.',
        device: 'The volume brings "{path}", the socket of the engine, which is root on the host: use a socket proxy.',
      },
      fixes: { remove: 'Remove the mount' },
    },
    de: {
      title: 'Den Socket der Container-Engine aus Containern heraushalten',
      why: 'Wer auf den Socket der Container-Engine schreiben kann, startet einen privilegierten Container mit der Platte des Hosts darin: Der Socket ist root auf dem Host, ohne Passwort. Nur lesbar einzuhängen ändert nichts, denn die API wird über die Verbindung gesprochen, nicht in die Datei geschrieben.',
      messages: {
        mount:
          '„{path}“ macht „{service}“ zu root auf dem Host, auch nur lesbar: einen Socket-Proxy mit wenigen erlaubten Aufrufen dazwischensetzen.',
        manager:
          '„{path}“ macht „{service}“ zu root auf dem Host, und ohne das geht es nicht: nur Administratoren heranlassen.',
        directory:
          'In „{path}“ liegt der Socket der Engine, der „{service}“ zu root auf dem Host macht: nur das Nötige einhängen.',
        volume: 'Das Volume „{path}“ deklariert den Socket der Engine, der root auf dem Host ist: entfernen.',
        device:
          'Das Volume bringt „{path}“ mit, den Socket der Engine, der root auf dem Host ist: einen Socket-Proxy verwenden.',
      },
      fixes: { remove: 'Nicht mehr einhängen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  proxy:\n    image: traefik:v3.5\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
      },
      good: {
        'compose.yaml':
          'services:\n  proxy:\n    image: traefik:v3.5\n    command: --providers.docker.endpoint=tcp://socket-proxy:2375\n  socket-proxy:\n    image: tecnativa/docker-socket-proxy:v0.4.1\n    environment:\n      CONTAINERS: 1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
      },
    },
    {
      bad: { Dockerfile: 'FROM alpine:3.22\nVOLUME /var/run/docker.sock\n' },
      good: { Dockerfile: 'FROM alpine:3.22\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const volume of doc.ofType('VOLUME')) {
      for (const word of volume.words) {
        if (!word.value.known || !isEngineSocket(word.value.value)) continue;
        const lines = volume.words.length === 1 ? removalRange(volume) : undefined;
        const fixes = lines ? [unsafeFix('remove', remove(lines))] : [];
        report(word.range, 'volume', { path: word.value.value }, { fixes, sources: [] });
      }
    }
  },
  checkCompose({ doc, report }) {
    for (const service of doc.services) {
      if (isSocketProxy(service)) continue;
      const mounts = service.volumes.filter((mount) => reachesEngine(hostPath(mount) ?? ''));
      const leaving = mounts.map(({ entry }) => entry);
      for (const mount of mounts) {
        const path = hostPath(mount)!;
        const data = { service: service.name, path };
        const range = mount.sourceRange ?? mount.range;
        if (isEngineSocket(path) && isEngineManager(service)) {
          report(range, 'manager', data);
          continue;
        }
        const edits = removeItem(doc, mount.entry, leaving);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        report(range, isEngineSocket(path) ? 'mount' : 'directory', data, { fixes });
      }
    }
    for (const volume of doc.volumes) {
      const device: Entry | undefined = volume.at('driver_opts', 'device');
      const path = device?.scalar && absolute(device.scalar);
      if (device && path !== undefined && isEngineSocket(path)) report(device.range, 'device', { path });
    }
  },
});

const reachesEngine = (path: string): boolean => isEngineSocket(path) || holdsEngineSocket(path);
