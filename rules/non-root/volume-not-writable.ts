import { projectRule } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { isWithin, targetOf } from '../model/compose/storage.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { commandPath } from '../model/dockerfile/layers.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { oncePer } from '../model/once-per.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { createdDirectories } from '../model/shell/paths.ts';
import type { Range } from '../model/text.ts';
import { isRoot, runsAsRoot } from '../model/users/identity.ts';

export default projectRule({
  id: 'volume-not-writable',
  severity: 'warning',
  text: {
    en: {
      title: 'Give the directory of a volume to the user who writes to it',
      why: 'A new volume takes over owner and mode of the directory it is mounted on. If the image makes that directory as root, the program, which is not root, cannot write to its own volume.',
      messages: {
        root: '"{user}" cannot write to {path}: {dockerfile} makes it as root, and the volume takes that over.',
        made: 'Here root makes the directory: give it to the user with chown.',
      },
    },
    de: {
      title: 'Das Verzeichnis eines Volumes dem Benutzer geben, der hineinschreibt',
      why: 'Ein neues Volume übernimmt Eigentümer und Rechte des Verzeichnisses, in das es eingebunden wird. Legt das Image dieses Verzeichnis als root an, kann das Programm, das nicht root ist, in sein eigenes Volume nicht schreiben.',
      messages: {
        root: '„{user}“ kann nicht nach {path} schreiben: {dockerfile} legt es als root an, und das Volume übernimmt das.',
        made: 'Hier legt root das Verzeichnis an: mit chown dem Benutzer geben.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n    volumes:\n      - uploads:/app/uploads\nvolumes:\n  uploads:\n',
        Dockerfile: 'FROM node:24-slim\nRUN mkdir -p /app/uploads\nUSER node\nCMD ["node", "/app/server.js"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n    volumes:\n      - uploads:/app/uploads\nvolumes:\n  uploads:\n',
        Dockerfile:
          'FROM node:24-slim\nRUN mkdir -p /app/uploads && chown node /app/uploads\nUSER node\nCMD ["node", "/app/server.js"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const built = project.dockerfileOf(service);
      const user = service.user ? service.user.value : built?.stage?.user;
      if (!built?.stage || built.stage.isWindows || !user?.known || isRoot(user.value.split(':')[0]!)) continue;
      for (const mount of service.volumes.filter((each) => isFreshVolume(doc, each))) {
        const path = targetOf(mount)!;
        const made = madeByRoot(built.stage, path);
        if (!made) continue;
        const related = built.isInline ? [] : [{ path: built.path, range: made, message: 'made' as const }];
        report(mount.range, 'root', { user: user.value, path, dockerfile: built.path }, { related });
      }
    }
  },
});

/** A volume of this service alone, which Docker makes as it is mounted. */
function isFreshVolume(doc: ComposeDocument, mount: VolumeMount): boolean {
  const { type, source, readOnly } = mount;
  const name = source?.value.known ? source.value.value : undefined;
  if (type !== 'volume' || readOnly || name === undefined || !targetOf(mount)?.startsWith('/')) return false;
  const declared = doc.root.get('volumes')?.get(name);
  if (!declared || ['external', 'driver', 'driver_opts'].some((key) => declared.get(key))) return false;
  return mountersOf(doc).get(name) === 1;
}

/** How many services mount a volume, by its name. */
const mountersOf = oncePer((doc: ComposeDocument): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { volumes } of doc.services) {
    const names = new Set(volumes.flatMap(({ source }) => source?.text.text ?? []));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
});

/** Where root makes a directory of the image, if nothing in its stages can give it to somebody else. */
function madeByRoot({ lineage }: Stage, path: string): Range | undefined {
  const copies = lineage.flatMap((stage) => [...stage.ofType('COPY'), ...stage.ofType('ADD')]);
  const runs = lineage.flatMap((stage) => stage.ofType('RUN'));
  const isGivenAway =
    copies.some((copy) => {
      const target = copy.destination?.value;
      return copy.flag('chown') && (!target?.known || touches(target.value, path));
    }) || runs.some((run) => run.commands.some((command) => mayChangeOwner(run, command, path)));
  if (isGivenAway) return undefined;
  for (const run of runs) {
    const created = run.script && runsAsRoot(run) ? createdDirectories(run.script) : [];
    const found = created.find(({ command, path: word, mode }) => !mode && commandPath(run, command, word) === path);
    if (found) return found.path.range;
  }
  return undefined;
}

const ownerCommands: ReadonlySet<string> = new Set(['chown', 'chgrp', 'chmod', 'setfacl']);
const accountCommands: ReadonlySet<string> = new Set(['useradd', 'adduser', 'usermod']);
const fileCommands: ReadonlySet<string> = new Set('install cp mv rsync tar unzip ln rm umask'.split(' '));

/** A command that changes the owner of a path or of what it lies in, or of nobody knows what. */
function mayChangeOwner(run: Instruction, command: ShellCommand, path: string): boolean {
  const { name, args, operands } = command;
  // A script, or what only the build knows.
  if (name === undefined || /\.(?:sh|py|pl|rb)$/.test(name) || command.path?.startsWith('./')) return true;
  if (accountCommands.has(name)) return args.some(({ value }) => value?.startsWith('/') && touches(value, path));
  const isOwner = ownerCommands.has(name);
  if (!isOwner && !fileCommands.has(name)) return false;
  return operands.slice(isOwner ? 1 : 0).some((word) => {
    const place = word.value?.includes('*') ? undefined : commandPath(run, command, word);
    return !place?.startsWith('/') || touches(place, path);
  });
}

const touches = (place: string, path: string): boolean => {
  const clean = place.replace(/(?<=.)\/+$/, '');
  return clean !== '/' && (isWithin(path, clean) || isWithin(clean, path));
};
