import { composeRule, type FixDraft, safeFix, unsafeFix } from '../core/rule.ts';
import { type Meant, meant } from '../core/suggest.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { indentEntries, renameKey, renameSharedKey } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { placeOf } from '../model/compose/spec/lookup.ts';
import { specFaultsOf } from '../model/compose/spec/validate.ts';
import { looksLikeService } from '../model/compose/spec/version-1.ts';
import { homeBelow, nameOf, replacementOf, shown } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-unknown-key',
  severity: 'error',
  sources: { dclint: 'invalid-schema' },
  fixable: 'safe',
  text: {
    en: {
      title: 'Use keys that Compose knows',
      why: 'Compose refuses the whole file when it meets a key that is not in its Specification; nothing starts. Keys of your own begin with "x-".',
      messages: {
        unknown: 'Compose knows no key "{key}" under "{parent}".',
        top: 'Compose knows no key "{key}" at the top level.',
        similar: 'Compose knows no key "{key}" here; did you mean "{similar}"?',
        inside: '"{key}" belongs under "{home}".',
        outside: '"{key}" belongs one level up, beside "{parent}".',
        service: 'The service "{key}" stands outside of "services": indent it.',
        retired: '"{key}" belongs to an older format: use "{instead}".',
      },
      fixes: {
        rename: 'Write "{similar}"',
        renameShared: 'Write "{similar}" for all that share it',
        indent: 'Move "{key}" into "services"',
      },
    },
    de: {
      title: 'Schlüssel verwenden, die Compose kennt',
      why: 'Compose lehnt die ganze Datei ab, sobald ein Schlüssel nicht in seiner Spezifikation steht; nichts startet. Eigene Schlüssel beginnen mit „x-“.',
      messages: {
        unknown: 'Compose kennt unter „{parent}“ keinen Schlüssel „{key}“.',
        top: 'Compose kennt auf oberster Ebene keinen Schlüssel „{key}“.',
        similar: 'Compose kennt hier keinen Schlüssel „{key}“; gemeint ist wohl „{similar}“.',
        inside: '„{key}“ gehört unter „{home}“.',
        outside: '„{key}“ gehört eine Ebene höher, neben „{parent}“.',
        service: 'Der Dienst „{key}“ steht außerhalb von „services“: einrücken.',
        retired: '„{key}“ gehört zu einem älteren Format: „{instead}“ verwenden.',
      },
      fixes: {
        rename: '„{similar}“ schreiben',
        renameShared: '„{similar}“ für alle schreiben, die es teilen',
        indent: '„{key}“ in „services“ verschieben',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    enviroment:\n      LOG_LEVEL: info\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    environment:\n      LOG_LEVEL: info\n',
    },
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    replicas: 3\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    deploy:\n      replicas: 3\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range, map } of specFaultsOf(doc, 'unknown-key')) {
      const parent = entry.parent!;
      const key = shown(entry.key);
      if (!parent.parent && looksLikeService(entry)) {
        report(range, 'service', { key }, { fixes: intoServices(doc, entry) });
        continue;
      }
      const instead = replacementOf(entry.key);
      const home = homeBelow(map, entry.key);
      const similar = meant(entry.key, Object.keys(map.keys), (word) => parent.get(word) !== undefined);
      if (instead) report(range, 'retired', { key, instead });
      else if (similar && (similar.isSure || !home)) {
        const fixes = renaming(doc, entry, similar);
        report(range, 'similar', { key, similar: similar.word }, { fixes });
      } else if (home) report(range, 'inside', { key, home });
      else if (isKeyAbove(entry)) report(range, 'outside', { key, parent: nameOf(parent) });
      else if (parent.parent) report(range, 'unknown', { key, parent: nameOf(parent) });
      else report(range, 'top', { key });
    }
  },
});

/** What several places share may be right for another one of them. */
function renaming(doc: ComposeDocument, entry: Entry, { word, isSure }: Meant): FixDraft<'rename' | 'renameShared'>[] {
  const data = { similar: word };
  const edits = renameKey(doc, entry, word);
  if (edits.length > 0) return [(isSure ? safeFix : unsafeFix)('rename', edits, { data })];
  return entry.keyRange ? [unsafeFix('renameShared', renameSharedKey(doc, entry, word), { data })] : [];
}

/** The same key may stand one level up: it is indented too far. */
function isKeyAbove({ parent, key }: Entry): boolean {
  const above = parent?.parent && placeOf(parent.parent)?.shape.map?.();
  return above !== undefined && Object.hasOwn(above.keys, key);
}

/** A service right behind the others only needs another indentation. */
function intoServices(doc: ComposeDocument, entry: Entry): readonly FixDraft<'indent'>[] {
  const siblings = doc.root.written;
  const index = siblings.findIndex(({ fullRange }) => fullRange.start === entry.fullRange.start);
  const before = siblings[index - 1];
  if (before?.key !== 'services' || before.kind !== 'map' || before.style === 'flow' || before.get(entry.key))
    return [];
  return [unsafeFix('indent', indentEntries(doc, [siblings[index]!]), { data: { key: entry.key } })];
}
