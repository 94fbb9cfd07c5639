import { composeRule, type Edit, replace, unsafeFix } from '../core/rule.ts';
import { scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { ComposeText } from '../model/compose/interpolation.ts';
import { placeOf } from '../model/compose/spec/lookup.ts';

export default composeRule({
  id: 'interpolation-in-key',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use variables in values, not in keys',
      why: 'Compose fills in variables in values only. In a key the dollar sign and the name stay as they are written, and whoever reads that label or variable looks for another one.',
      messages: {
        key: 'Compose fills in no variables in keys: "{variable}" stays as it is written.',
        list: 'Compose fills in no variables in keys: write "- name=value" instead of "name: value".',
      },
      fixes: { list: 'Write "{key}" as a list' },
    },
    de: {
      title: 'Variablen in Werten verwenden, nicht in Schlüsseln',
      why: 'Compose setzt Variablen nur in Werten ein. In einem Schlüssel bleiben Dollarzeichen und Name stehen, wie sie geschrieben sind, und wer das Label oder die Variable liest, sucht etwas anderes.',
      messages: {
        key: 'In Schlüsseln setzt Compose keine Variablen ein: „{variable}“ bleibt stehen.',
        list: 'In Schlüsseln setzt Compose keine Variablen ein: „- name=wert“ statt „name: wert“ schreiben.',
      },
      fixes: { list: '„{key}“ als Liste schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    labels:\n      traefik.http.routers.${NAME}.rule: Host(`shop.example`)\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    labels:\n      - traefik.http.routers.${NAME}.rule=Host(`shop.example`)\n',
    },
  ],
  check({ doc, report }) {
    if (!doc.source.includes('$')) return;
    const fixed = new Set<Entry>();
    for (const root of doc.documents) {
      for (const entry of keysWithVariables(root)) {
        const [variable] = new ComposeText(entry.keyText!).interpolations;
        const shape = entry.parent && placeOf(entry.parent)?.shape;
        // Names that Compose holds to a pattern are wrong already.
        if (!variable || !shape?.map?.().names?.pattern?.test(entry.key)) continue;
        if (!shape.list?.names) report(variable.range, 'key', { variable: variable.raw });
        else {
          // One fix makes a list of the whole map.
          const edits = fixed.has(entry.parent!) ? [] : asList(entry.parent!);
          fixed.add(entry.parent!);
          const fixes = edits.length > 0 ? [unsafeFix('list', edits, { data: { key: entry.parent!.key } })] : [];
          report(variable.range, 'list', {}, { fixes });
        }
      }
    }
  },
});

function* keysWithVariables(entry: Entry): Generator<Entry> {
  for (const child of entry.inherited ? [] : entry.written) {
    if (child.key.includes('$') && child.keyText) yield child;
    yield* keysWithVariables(child);
  }
}

/** A map of names and values as a list of `name=value`; nothing where something in it has no place on such a line. */
function asList(map: Entry): readonly Edit[] {
  if (map.style === 'flow' || map.anchor || map.tag) return [];
  const edits: Edit[] = [];
  for (const { key, kind, string, fullRange, inherited, anchor, tag, quoted } of map.written) {
    const isSimple = (kind === 'scalar' || kind === 'null') && !inherited && !anchor && !tag && quoted !== 'block';
    if (!isSimple || key === '<<') return [];
    const text = string === undefined ? key : `${key}=${string}`;
    edits.push(replace(fullRange, `- ${scalarSource(text)}`));
  }
  return edits;
}
