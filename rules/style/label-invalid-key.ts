import { dockerfileRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { labelKeyFault } from '../model/image/labels.ts';
import { MappedText } from '../model/text.ts';

export default dockerfileRule({
  id: 'label-invalid-key',
  severity: 'hint',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3048' },
  text: {
    en: {
      title: 'Name labels by the rules for their keys',
      why: 'Tools that filter and collect by label expect keys of small letters, digits, dots and hyphens. Others are hard to query, get mixed up with those of another tool, or collide with what Docker sets itself.',
      messages: {
        reserved: 'The namespace of the label "{key}" belongs to Docker: use a domain of your own.',
        start: 'The label "{key}" should begin with a small letter.',
        end: 'The label "{key}" should end with a small letter or a digit.',
        characters: 'The label "{key}" should consist of small letters, digits, dots and hyphens.',
        separators: 'The label "{key}" should have no two dots or hyphens in a row.',
      },
      fixes: { lower: 'Write {lower}' },
    },
    de: {
      title: 'Labels nach den Regeln für ihre Schlüssel benennen',
      why: 'Werkzeuge, die nach Labels filtern und sammeln, erwarten Schlüssel aus kleinen Buchstaben, Ziffern, Punkten und Bindestrichen. Andere sind schwer abzufragen, geraten mit denen eines anderen Werkzeugs durcheinander oder stoßen mit dem zusammen, was Docker selbst setzt.',
      messages: {
        reserved: 'Der Namensraum des Labels „{key}“ gehört Docker: eine eigene Domain verwenden.',
        start: 'Das Label „{key}“ sollte mit einem kleinen Buchstaben beginnen.',
        end: 'Das Label „{key}“ sollte mit einem kleinen Buchstaben oder einer Ziffer enden.',
        characters: 'Das Label „{key}“ sollte aus kleinen Buchstaben, Ziffern, Punkten und Bindestrichen bestehen.',
        separators: 'Das Label „{key}“ sollte keine zwei Punkte oder Bindestriche hintereinander haben.',
      },
      fixes: { lower: '{lower} schreiben' },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.23\nLABEL Build_Host="ci"\n', good: 'FROM alpine:3.23\nLABEL org.example.build-host="ci"\n' },
  ],
  check({ doc, report }) {
    for (const label of doc.ofType('LABEL')) {
      for (const pair of label.pairs) {
        const key = keyOf(label, pair);
        const fault = key === undefined ? undefined : labelKeyFault(key);
        if (key === undefined || !fault) continue;
        report(pair.nameRange, fault, { key }, { fixes: fixesOf(pair) });
      }
    }
  },
});

/** With variables of the file replaced; `undefined` where their value is open. */
function keyOf(label: KeyValueInstruction, pair: Pair): string | undefined {
  const { doc } = label;
  const { value, uses } = label.expand(MappedText.of(doc.source, pair.nameRange.start, pair.nameRange.end));
  const isDeclared = uses.every(({ name }) => doc.scopeAt(label).lookup(name) !== undefined);
  // A variable that nothing declares is rather a stray character.
  if (!isDeclared) return pair.name;
  return value.known ? value.value : undefined;
}

function fixesOf({ name, nameRange }: Pair): FixDraft<'lower'>[] {
  const lower = name.toLowerCase();
  const isRight = lower !== name && /^[A-Za-z0-9.-]+$/.test(name) && labelKeyFault(lower) === undefined;
  const isPlain = nameRange.end - nameRange.start === name.length;
  return isRight && isPlain ? [unsafeFix('lower', replace(nameRange, lower), { data: { lower } })] : [];
}
