import { composeRule, type Edit, type FixDraft, replace, safeFix } from '../core/rule.ts';
import { quoteScalar, removeEntry, scalarSource } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { placeOf } from '../model/compose/spec/lookup.ts';
import type { Shape } from '../model/compose/spec/shape.ts';
import { isLonePair, specFaultsOf, type WrongType } from '../model/compose/spec/validate.ts';
import { nameOf, shown } from '../model/compose/spec/words.ts';

export default composeRule({
  id: 'compose-wrong-type',
  severity: 'error',
  sources: { dclint: 'invalid-schema' },
  fixable: 'safe',
  text: {
    en: {
      title: 'Give keys the type of value Compose expects',
      why: 'Compose compares every value with its Specification before it starts anything. A number where a text is wanted, or a mapping for a list, and it refuses the whole file.',
      messages: {
        quote: '"{key}" takes a text: put {value} in quotes.',
        number: '"{key}" takes a number.',
        whole: '"{key}" takes a whole number.',
        boolean: '"{key}" takes true or false.',
        single: '"{key}" takes a single value, not a list or mapping.',
        list: '"{key}" takes a list: write each item behind a "-".',
        map: '"{key}" takes a mapping: keys with values, one level below.',
        textOrList: '"{key}" takes a text or a list of texts.',
        textOrMap: '"{key}" takes a text or a mapping.',
        listOrMap: '"{key}" takes a list or a mapping.',
        empty: '"{key}" is empty: give it a value, or remove it.',
        pair: 'YAML reads this item of "{key}" as a mapping: write it as one text, with "{joiner}" between its halves.',
        key: 'The key {value} is not a text: put it in quotes.',
      },
      fixes: {
        quote: 'Put it in quotes',
        plain: 'Write {value}',
        list: 'Make a list of it',
        join: 'Write one text',
        remove: 'Remove "{key}"',
      },
    },
    de: {
      title: 'Schlüsseln Werte des erwarteten Typs geben',
      why: 'Compose vergleicht jeden Wert mit seiner Spezifikation, bevor es etwas startet. Steht eine Zahl, wo ein Text hingehört, oder eine Zuordnung statt einer Liste, lehnt es die ganze Datei ab.',
      messages: {
        quote: '„{key}“ erwartet einen Text: {value} in Anführungszeichen setzen.',
        number: '„{key}“ erwartet eine Zahl.',
        whole: '„{key}“ erwartet eine ganze Zahl.',
        boolean: '„{key}“ erwartet true oder false.',
        single: '„{key}“ erwartet einen einzelnen Wert, keine Liste oder Zuordnung.',
        list: '„{key}“ erwartet eine Liste: jeden Eintrag hinter ein „-“ schreiben.',
        map: '„{key}“ erwartet eine Zuordnung: Schlüssel mit Werten, eine Ebene tiefer.',
        textOrList: '„{key}“ erwartet einen Text oder eine Liste von Texten.',
        textOrMap: '„{key}“ erwartet einen Text oder eine Zuordnung.',
        listOrMap: '„{key}“ erwartet eine Liste oder eine Zuordnung.',
        empty: '„{key}“ ist leer: einen Wert angeben oder entfernen.',
        pair: 'YAML liest diesen Eintrag von „{key}“ als Zuordnung: als einen Text schreiben, mit „{joiner}“ zwischen den Hälften.',
        key: 'Der Schlüssel {value} ist kein Text: in Anführungszeichen setzen.',
      },
      fixes: {
        quote: 'In Anführungszeichen setzen',
        plain: '{value} schreiben',
        list: 'Eine Liste daraus machen',
        join: 'Als einen Text schreiben',
        remove: '„{key}“ entfernen',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    ports: "8080:80"\n    mem_limit: 512m\n    container_name: 42\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n    mem_limit: 512m\n    container_name: "42"\n',
    },
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    environment:\n      - LOG_LEVEL: info\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    environment:\n      - LOG_LEVEL=info\n',
    },
  ],
  check({ doc, report }) {
    for (const { entry, range } of specFaultsOf(doc, 'key-not-string')) {
      const key = entry.keyText!.text;
      const edits = entry.parent?.inherited ? [] : [replace(range, JSON.stringify(key))];
      report(range, 'key', { value: shown(key) }, { fixes: fixOf('quote', edits) });
    }
    for (const fault of specFaultsOf(doc, 'wrong-type')) {
      const { entry, range, shape, list } = fault;
      const key = shown(nameOf(entry));
      if (entry.kind === 'null') {
        const fixes = isChosen(entry) ? [] : fixOf('remove', removeEntry(doc, entry), { key });
        report(range, 'empty', { key }, { fixes });
      } else if (isPair(fault)) {
        // A port written so has a rule of its own.
        if (nameOf(entry) === 'ports') continue;
        const { joiner = '=' } = list!;
        report(range, 'pair', { key, joiner }, { fixes: fixOf('join', joined(entry, joiner)) });
      } else if (entry.kind === 'scalar' && shape.scalar) {
        const message = scalarMessage(shape);
        if (message === 'quote')
          report(range, message, { key, value: shown(entry.string!) }, { fixes: fixOf('quote', quoteScalar(entry)) });
        else report(range, message, { key }, { fixes: plainFix(entry, message) });
      } else report(range, formMessage(shape), { key }, { fixes: fixOf('list', asList(entry, shape)) });
    }
  },
});

type Fixes = readonly FixDraft<'quote' | 'plain' | 'list' | 'join' | 'remove'>[];
const fixOf = (key: Fixes[number]['key'], edits: readonly Edit[], data: FixDraft['data'] = {}): Fixes =>
  edits.length > 0 ? [safeFix(key, edits, { data })] : [];

/** The name is the author's, so the key says something by itself. */
const isChosen = ({ parent, key }: Entry): boolean => {
  const map = parent && placeOf(parent)?.shape.map?.();
  return !map || !Object.hasOwn(map.keys, key);
};

const isPair = ({ entry, list }: WrongType): boolean =>
  entry.kind === 'map' && list?.joiner !== undefined && isLonePair(entry);

function joined(item: Entry, joiner: string): readonly Edit[] {
  const [pair] = item.written;
  const value = pair?.string;
  if (
    !pair ||
    value === undefined ||
    item.inherited ||
    pair.inherited ||
    item.style === 'flow' ||
    pair.quoted === 'block'
  )
    return [];
  return [
    replace(
      pair.fullRange,
      scalarSource(pair.key + joiner + value, pair.quoted === 'single' ? 'single' : pair.quoted ? 'double' : 'plain'),
    ),
  ];
}

function scalarMessage({ scalar }: Shape): 'quote' | 'number' | 'whole' | 'boolean' {
  const types = scalar!.types;
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('integer')) return 'whole';
  return types.includes('number') ? 'number' : 'quote';
}

/** A quoted number or boolean only has to lose its quotes; 1 and 0 are meant for true and false. */
function plainFix(entry: Entry, type: 'number' | 'whole' | 'boolean'): Fixes {
  const { string = '', boolean } = entry;
  const value = type === 'boolean' ? boolean?.toString() : /^-?\d{1,15}$/.test(string) ? string : undefined;
  return value === undefined || entry.inherited ? [] : fixOf('plain', [replace(entry.range, value)], { value });
}

function formMessage({
  scalar,
  list,
  map,
}: Shape): 'single' | 'list' | 'map' | 'textOrList' | 'textOrMap' | 'listOrMap' {
  if (scalar) return list ? 'textOrList' : map ? 'textOrMap' : 'single';
  if (list) return map ? 'listOrMap' : 'list';
  return 'map';
}

/** A single value becomes the only item of a list. */
function asList(entry: Entry, { list }: Shape): readonly Edit[] {
  if (!list?.items.scalar || entry.kind !== 'scalar' || entry.inherited || entry.hasInterpolation) return [];
  if (entry.quoted === 'block') return [];
  const item = entry.quoted ? undefined : scalarSource(entry.string!, 'plain', { keepsType: true, inFlow: true });
  if (item !== undefined) return [replace(entry.range, `[${item}]`)];
  return [
    replace({ start: entry.range.start, end: entry.range.start }, '['),
    replace({ start: entry.range.end, end: entry.range.end }, ']'),
  ];
}
