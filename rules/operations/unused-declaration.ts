import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { directoryOf } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'unused-declaration',
  severity: 'info',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Remove networks, volumes, secrets and configs that no service uses',
      why: 'Compose creates none of them and says nothing about it. Readers take a network for a separation, or a volume for a backup, that does not exist; often a service lacks the entry it was made for.',
      messages: {
        network: 'No service is attached to the network "{name}".',
        volume: 'No service mounts the volume "{name}".',
        secret: 'No service or build is given the secret "{name}".',
        config: 'No service is given the config "{name}".',
      },
      fixes: { remove: 'Remove "{name}"', removeAll: 'Remove "{section}": none of them is used' },
    },
    de: {
      title: 'Netzwerke, Volumes, Secrets und Configs entfernen, die kein Dienst verwendet',
      why: 'Compose legt sie nicht an und sagt nichts dazu. Wer die Datei liest, hält ein Netzwerk für eine Trennung oder ein Volume für eine Sicherung, die es nicht gibt; oft fehlt einem Dienst der Eintrag, für den sie gedacht waren.',
      messages: {
        network: 'Mit dem Netzwerk „{name}“ ist kein Dienst verbunden.',
        volume: 'Das Volume „{name}“ bindet kein Dienst ein.',
        secret: 'Das Secret „{name}“ bekommt kein Dienst und kein Build.',
        config: 'Die Config „{name}“ bekommt kein Dienst.',
      },
      fixes: { remove: '„{name}“ entfernen', removeAll: '„{section}“ entfernen: nichts davon ist in Gebrauch' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\nvolumes:\n  data:\n',
      good: 'services:\n  web:\n    image: example/web:1\n    volumes:\n      - data:/data\nvolumes:\n  data:\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    // Other files may use what is declared here.
    if (doc.services.length === 0 || doc.includes.length > 0 || doc.documentCount > 1) return;
    const inUse = used(doc);
    const sections = { network: doc.networks, volume: doc.volumes, secret: doc.secrets, config: doc.configs } as const;
    for (const kind of ['network', 'volume', 'secret', 'config'] as const) {
      const names = inUse[kind];
      const unused = sections[kind].filter(
        ({ key, inherited }) => !inherited && names && !names.has(key) && !isNamedElsewhere(project, key),
      );
      for (const entry of unused) {
        const fixes = fixesOf(doc, entry, unused.length === sections[kind].length);
        report(entry.keyRange ?? entry.range, kind, { name: entry.key }, { fixes, tags: ['unnecessary'] });
      }
    }
  },
});

function fixesOf(doc: ComposeDocument, entry: Entry, isAll: boolean): FixDraft<'remove' | 'removeAll'>[] {
  const edits = removeEntry(doc, isAll && entry.parent ? entry.parent : entry);
  if (edits.length === 0) return [];
  const section = entry.parent?.key ?? '';
  return [
    isAll
      ? unsafeFix('removeAll', edits, { data: { section } })
      : unsafeFix('remove', edits, { data: { name: entry.key } }),
  ];
}

type Names = ReadonlySet<string> | undefined;

/** Names in use; undefined where a variable hides one. */
function used(doc: ComposeDocument): Record<'network' | 'volume' | 'secret' | 'config', Names> {
  const { services } = doc;
  if (services.some(({ extends: base }) => base?.file)) {
    return { network: undefined, volume: undefined, secret: undefined, config: undefined };
  }
  const mounts = services.flatMap(({ volumes }) => volumes);
  const sources = mounts.map(({ source }) => source?.text.text ?? '');
  const grants = services.flatMap(({ secrets, build }) => [...secrets, ...(build?.secrets ?? [])]);
  return {
    network: known(['default', ...services.flatMap(({ networks }) => networks.map(({ name }) => name))]),
    volume: mounts.some(({ target }) => !target) ? undefined : known(sources.filter((source) => !source.includes('/'))),
    secret: known(grants.map(({ source }) => source)),
    config: known(services.flatMap(({ configs }) => configs.map(({ source }) => source))),
  };
}

const known = (names: readonly string[]): Names =>
  names.some((name) => name.includes('$')) ? undefined : new Set(names);

/** Another Compose file beside this one, an override for instance, speaks of the name. */
const isNamedElsewhere = (project: Project, name: string): boolean =>
  project.composeFiles.some(
    ({ path, document }) =>
      path !== project.path &&
      directoryOf(path) === directoryOf(project.path) &&
      document.services.some(({ entry }) => mentions(entry, name)),
  );

const mentions = (entry: Entry, name: string): boolean =>
  entry.key === name ||
  (entry.string?.split(/[:,=]/).includes(name) ?? false) ||
  [...entry.entries, ...entry.items].some((child) => mentions(child, name));
