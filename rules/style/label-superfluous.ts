import { dockerfileRule, type FixDraft, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { Pair } from '../model/dockerfile/kinds.ts';
import { isOciKey, ociKeys } from '../model/image/labels.ts';

export default dockerfileRule({
  id: 'label-superfluous',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3050' },
  text: {
    en: {
      title: 'Use label keys that somebody reads',
      why: 'A key that is misspelt, or that nobody has agreed on, is written into the image and read by no tool. In the namespace org.opencontainers.image only the keys of the specification have a meaning.',
      messages: {
        oci: 'The OCI specification has no label "{key}".',
        near: 'The OCI specification has no label "{key}"; did you mean {suggestion}?',
        other: 'The label "{key}" is not among those that are allowed.',
      },
      fixes: { rename: 'Write {suggestion}' },
    },
    de: {
      title: 'Schlüssel für Labels verwenden, die jemand liest',
      why: 'Ein Schlüssel, der falsch geschrieben oder mit niemandem vereinbart ist, steht im Image, und kein Werkzeug liest ihn. Im Namensraum org.opencontainers.image haben nur die Schlüssel der Spezifikation eine Bedeutung.',
      messages: {
        oci: 'Die OCI-Spezifikation kennt kein Label „{key}“.',
        near: 'Die OCI-Spezifikation kennt kein Label „{key}“; ist {suggestion} gemeint?',
        other: 'Das Label „{key}“ gehört nicht zu den erlaubten.',
      },
      fixes: { rename: '{suggestion} schreiben' },
    },
  },
  options: {
    allowed: {
      type: 'strings',
      default: [],
      en: 'The only keys that images may have; a final * stands for any end. Empty: all.',
      de: 'Die einzigen Schlüssel, die Images haben dürfen; ein * am Ende steht für beliebiges. Leer: alle.',
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nLABEL org.opencontainers.image.license="MIT"\n',
      good: 'FROM alpine:3.23\nLABEL org.opencontainers.image.licenses="MIT"\n',
    },
  ],
  check({ doc, options, report }) {
    for (const pair of doc.ofType('LABEL').flatMap(({ pairs }) => pairs)) {
      const { name: key, nameRange } = pair;
      if (key.includes('$') || key === '') continue;
      const isAllowed = options.allowed.some((each) => matches(key, each));
      if (isOciKey(key) && !ociKeys.includes(key) && !isAllowed) {
        const suggestion = suggest(key, ociKeys);
        if (suggestion === undefined) report(nameRange, 'oci', { key }, { sources: [] });
        else report(nameRange, 'near', { key, suggestion }, { fixes: renaming(pair, suggestion), sources: [] });
      } else if (options.allowed.length > 0 && !isAllowed) report(nameRange, 'other', { key });
    }
  },
});

const matches = (key: string, allowed: string): boolean =>
  allowed.endsWith('*') ? key.startsWith(allowed.slice(0, -1)) : key === allowed;

function renaming({ name, nameRange }: Pair, suggestion: string): FixDraft<'rename'>[] {
  const isPlain = nameRange.end - nameRange.start === name.length;
  return isPlain ? [unsafeFix('rename', replace(nameRange, suggestion), { data: { suggestion } })] : [];
}
