import { composeRule, type FixDraft, safeFix, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, removeEntry, scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { bytesOf } from '../model/compose/quantity.ts';

export default composeRule({
  id: 'limits-conflict',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Set a limit in one place',
      why: 'Beside a block "deploy.resources.limits", an older key such as "mem_limit" must say the same as the block. A block that leaves it out says "no limit": Compose refuses the project.',
      messages: {
        differs: '"{key}" and "{newer}" say different things: keep "{newer}".',
        omitted: '"{key}" has to stand in the block beside it, as "{newer}".',
      },
      fixes: { remove: 'Remove "{key}"', move: 'Move it to "{newer}"' },
    },
    de: {
      title: 'Eine Grenze an einer Stelle setzen',
      why: 'Neben einem Block „deploy.resources.limits“ muss ein älterer Schlüssel wie „mem_limit“ dasselbe sagen wie der Block. Lässt der Block ihn aus, bedeutet das „keine Grenze“: Compose lehnt das Projekt ab.',
      messages: {
        differs: '„{key}“ und „{newer}“ sagen Verschiedenes: „{newer}“ behalten.',
        omitted: '„{key}“ gehört in den Block daneben, als „{newer}“.',
      },
      fixes: { remove: '„{key}“ entfernen', move: 'Nach „{newer}“ verschieben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    mem_limit: 1g\n    deploy:\n      resources:\n        limits:\n          memory: 512M\n',
      good: 'services:\n  db:\n    image: postgres:18\n    deploy:\n      resources:\n        limits:\n          memory: 512M\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry } of doc.services) {
      for (const { key, block: name, name: limit } of pairs) {
        const older = entry.get(key);
        const block = entry.at('deploy', 'resources', name);
        const amount = amountOf(key, older);
        if (!older?.keyRange || !amount || block?.kind !== 'map') continue;
        const present = block.get(limit);
        const newer = `deploy.resources.${name}.${limit}`;
        if (!present)
          report(older.keyRange, 'omitted', { key, newer }, { fixes: moved(doc, older, block, limit, newer) });
        else {
          const other = amountOf(key, present);
          if (other === undefined || other === amount) continue;
          const edits = removeEntry(doc, older);
          const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { key } })] : [];
          report(older.keyRange, 'differs', { key, newer }, { fixes });
        }
      }
    }
  },
});

const pairs = [
  { key: 'cpus', block: 'limits', name: 'cpus' },
  { key: 'mem_limit', block: 'limits', name: 'memory' },
  { key: 'pids_limit', block: 'limits', name: 'pids' },
  { key: 'mem_reservation', block: 'reservations', name: 'memory' },
] as const;

/** In CPUs, bytes or processes. Zero counts as not set. */
function amountOf(key: string, entry: Entry | undefined): number | undefined {
  const value = entry?.value;
  if (!value?.known) return undefined;
  if (key.startsWith('mem')) return bytesOf(value.value);
  const amount = value.value === '' ? Number.NaN : Number(value.value);
  return Number.isFinite(amount) ? amount : undefined;
}

function moved(
  doc: ComposeDocument,
  older: Entry,
  block: Entry,
  limit: string,
  newer: string,
): readonly FixDraft<'move'>[] {
  const value = scalarSource(older.string!, 'plain', { keepsType: limit !== 'memory' });
  const added = addKey(doc, block, limit, value);
  const removed = removeEntry(doc, older);
  return added.length > 0 && removed.length > 0 ? [safeFix('move', [...removed, ...added], { data: { newer } })] : [];
}
