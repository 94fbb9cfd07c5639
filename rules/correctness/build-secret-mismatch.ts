import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey, removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import type { Instruction, Mount } from '../model/dockerfile/instruction.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { baseName } from '../model/project/path.ts';

export default projectRule({
  id: 'build-secret-mismatch',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give a build the secrets that its Dockerfile mounts',
      why: 'A secret that the build is not given is simply not there: the RUN goes on without the file, logs in as nobody, or stops somewhere else. One that no RUN mounts under its name is given in vain.',
      messages: {
        missing: '{dockerfile} mounts the secret "{id}", which this build is not given: add it below "secrets".',
        unused: 'No RUN in {dockerfile} mounts the secret "{id}".',
        mount: 'Here it is mounted.',
      },
      fixes: { add: 'Add "{id}" to the secrets of the build', remove: 'Remove "{id}"' },
    },
    de: {
      title: 'Einem Build die Secrets geben, die sein Dockerfile einbindet',
      why: 'Ein Secret, das der Build nicht bekommt, ist einfach nicht da: Das RUN läuft ohne die Datei weiter, meldet sich als niemand an oder bricht an anderer Stelle ab. Eines, das kein RUN unter seinem Namen einbindet, wird umsonst mitgegeben.',
      messages: {
        missing: '{dockerfile} bindet das Secret „{id}“ ein, das dieser Build nicht bekommt: unter „secrets“ angeben.',
        unused: 'Kein RUN in {dockerfile} bindet das Secret „{id}“ ein.',
        mount: 'Hier wird es eingebunden.',
      },
      fixes: { add: '„{id}“ in die Secrets des Builds aufnehmen', remove: '„{id}“ entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      secrets: [npm_token]\nsecrets:\n  npm_token:\n    environment: NPM_TOKEN\n',
        Dockerfile: 'FROM node:24-slim\nRUN --mount=type=secret,id=npmtoken npm ci\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      secrets: [npm_token]\nsecrets:\n  npm_token:\n    environment: NPM_TOKEN\n',
        Dockerfile: 'FROM node:24-slim\nRUN --mount=type=secret,id=npm_token npm ci\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { build } = service;
      const built = build && !service.extends ? project.dockerfileOf(service) : undefined;
      const mounts = built?.stage && secretMounts(built.stage);
      if (!build || !built || !mounts) continue;
      const dockerfile = built.path;
      const given = build.secrets.flatMap(({ source, target }) => [source, target?.text.text ?? source]);
      if (given.some((name) => name.includes('$'))) continue;
      for (const [id, mount] of mounts) {
        if (given.includes(id) || !mount) continue;
        const range = build.get('secrets')?.keyRange ?? build.entry.keyRange ?? service.nameRange;
        const path = built.isInline ? {} : { path: built.path };
        const related = [{ range: mount.flag.range, message: 'mount' as const, ...path }];
        report(range, 'missing', { dockerfile, id }, { fixes: additions(doc, build.entry, id), related });
      }
      for (const { source, target, range, entry } of build.secrets) {
        const id = target?.text.text ?? source;
        if (mounts.has(id) || mounts.has(source) || entry.inherited) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { id } })] : [];
        report(range, 'unused', { dockerfile, id }, { fixes });
      }
    }
  },
});

/**
 * The ids of secrets that the stage and those it needs mount, each with the mount that cannot do without; the whole is
 * undefined where a variable hides some.
 */
function secretMounts(stage: Stage): ReadonlyMap<string, Mount | undefined> | undefined {
  const found = new Map<string, Mount | undefined>();
  const stages = new Set([stage]);
  for (const each of stages) {
    for (const other of each.dependencies) stages.add(other);
    for (const run of each.instructions) {
      for (const mount of run.mounts) {
        if (mount.type.includes('$')) return undefined;
        if (mount.type !== 'secret') continue;
        const id = mount.id ?? (mount.target === undefined ? undefined : baseName(mount.target));
        if (id === undefined || id.includes('$')) return undefined;
        found.set(id, found.get(id) ?? (mayBeMissing(run, mount, id) ? undefined : mount));
      }
    }
  }
  return found;
}

/** The mount says so, or the script looks whether the file is there. */
const mayBeMissing = (run: Instruction, mount: Mount, id: string): boolean =>
  mount.option('required')?.value === 'false' ||
  run.commands.some(
    ({ name, words }) =>
      (name === '[' || name === 'test' || name === '[[') &&
      words.some(({ text }) => text.includes(id) || (mount.target !== undefined && text.includes(mount.target))),
  );

/** Only a secret that the file declares can be given. */
function additions(doc: ComposeDocument, build: Entry, id: string): FixDraft<'add'>[] {
  if (!doc.secrets.some(({ key }) => key === id)) return [];
  const list = build.get('secrets');
  const edits = list
    ? addItem(doc, list, id)
    : addKey(doc, build, 'secrets', build.style === 'flow' ? `[${id}]` : [`- ${id}`]);
  return edits.length > 0 ? [unsafeFix('add', edits, { data: { id } })] : [];
}
