import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'mutually-exclusive-keys',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Do not combine keys that exclude each other',
      why: 'The two keys say different things about the same matter. Compose does not choose between them, it refuses the project.',
      messages: { excludes: '"{key}" and "{other}" exclude each other: keep one.', other: 'This is the other one.' },
      fixes: { remove: 'Remove "{key}"' },
    },
    de: {
      title: 'Schlüssel nicht kombinieren, die einander ausschließen',
      why: 'Beide Schlüssel sagen Verschiedenes über dieselbe Sache. Compose wählt nicht aus, es lehnt das Projekt ab.',
      messages: {
        excludes: '„{key}“ und „{other}“ schließen einander aus: einen davon behalten.',
        other: 'Das ist der andere.',
      },
      fixes: { remove: '„{key}“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    network_mode: host\n    networks:\n      - front\nnetworks:\n  front:\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    networks:\n      - front\nnetworks:\n  front:\n',
    },
  ],
  check({ doc, report }) {
    for (const [map, keys] of exclusive(doc)) {
      const present = keys.flatMap((key) => written(map.get(key)) ?? []);
      const [first, ...others] = present.sort((a, b) => a.fullRange.start - b.fullRange.start);
      for (const entry of others) {
        const { key } = entry;
        const range = entry.keyRange ?? entry.range;
        const edits = removeEntry(doc, entry);
        report(
          range,
          'excludes',
          { key, other: first!.key },
          {
            related: [{ range: first!.keyRange ?? first!.range, message: 'other' }],
            fixes: edits.length > 0 ? [unsafeFix('remove', edits, { data: { key } })] : [],
          },
        );
      }
    }
  },
});

const written = (entry: Entry | undefined): Entry | undefined =>
  entry && !entry.isReset && entry.kind !== 'null' ? entry : undefined;

/** Maps, each with keys of which it may have one. */
function* exclusive(doc: ComposeDocument): Generator<readonly [map: Entry, keys: readonly string[]]> {
  for (const { entry } of doc.services) {
    yield [entry, ['network_mode', 'networks']];
    const build = entry.get('build');
    if (build) yield [build, ['dockerfile', 'dockerfile_inline']];
    const requests = [entry.at('deploy', 'resources', 'reservations', 'devices'), entry.get('gpus')];
    for (const request of requests.flatMap((list) => list?.items ?? [])) yield [request, ['count', 'device_ids']];
  }
  for (const secret of doc.secrets) yield [secret, ['file', 'environment']];
  for (const config of doc.configs) yield [config, ['file', 'environment', 'content']];
}
