import { dockerfileRule, remove, replace, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'invalid-image-reference',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write image names that Docker accepts',
      why: 'A name that breaks the grammar “registry/repository:tag@digest” cannot be looked up in any registry: the build stops at this FROM.',
      messages: {
        empty: 'A part of "{image}" is empty.',
        scheme: 'An image name has no "{value}//": begin with the registry.',
        uppercase: 'Repositories are written in lower case, not "{value}".',
        character: '"{value}" cannot stand in an image name.',
        separator: '"{value}" has a separator where none can be.',
        port: '"{value}" is no port of a registry.',
        length: 'This part of the image name is too long.',
        identifier: '64 hexadecimal digits are an image id, which FROM cannot use: name the image.',
        algorithm: '"{value}" is no digest: it begins with sha256:.',
        digits: 'The digest has {count} digits instead of those its algorithm needs.',
      },
      fixes: { lower: 'Write {value}', scheme: 'Remove {value}//' },
    },
    de: {
      title: 'Image-Namen schreiben, die Docker annimmt',
      why: 'Ein Name, der gegen die Grammatik „registry/repository:tag@digest“ verstößt, lässt sich in keiner Registry nachschlagen: Der Build bricht bei diesem FROM ab.',
      messages: {
        empty: 'Ein Teil von „{image}“ ist leer.',
        scheme: 'Ein Image-Name hat kein „{value}//“: Mit der Registry beginnen.',
        uppercase: 'Repositorys schreibt man klein, nicht „{value}“.',
        character: '„{value}“ darf in einem Image-Namen nicht stehen.',
        separator: '„{value}“ hat ein Trennzeichen, wo keines stehen kann.',
        port: '„{value}“ ist kein Port einer Registry.',
        length: 'Dieser Teil des Image-Namens ist zu lang.',
        identifier:
          '64 Hexadezimalziffern sind eine Image-ID, die FROM nicht verwenden kann: Das Image beim Namen nennen.',
        algorithm: '„{value}“ ist kein Digest: Er beginnt mit sha256:.',
        digits: 'Der Digest hat {count} Stellen statt der Zahl, die sein Algorithmus verlangt.',
      },
      fixes: { lower: '{value} schreiben', scheme: '{value}// entfernen' },
    },
  },
  examples: [
    { bad: 'FROM Node:22-slim\n', good: 'FROM node:22-slim\n' },
    { bad: 'FROM https://ghcr.io/acme/base:1.4\n', good: 'FROM ghcr.io/acme/base:1.4\n' },
  ],
  check({ doc, report }) {
    for (const { from, baseStage } of doc.stages) {
      // What variables make of the name is for empty-default-arg-in-from.
      if (!from?.imageWord || baseStage || from.imageWord.expansion.hasVariable) continue;
      const image = from.imageWord.raw;
      const invalid = from.image?.invalidPart;
      if (!invalid) continue;
      const { fault, range } = invalid;
      const value = doc.source.slice(range.start, range.end);
      if (fault === 'empty') report(range, fault, { image });
      else if (fault === 'uppercase') {
        const lower = value.toLowerCase();
        report(
          range,
          fault,
          { value },
          { fixes: [safeFix('lower', replace(range, lower), { data: { value: lower } })] },
        );
      } else if (fault === 'scheme') {
        const isWhole = doc.source.startsWith('//', range.end);
        const fix = safeFix('scheme', remove({ start: range.start, end: range.end + 2 }), { data: { value } });
        report(range, fault, { value }, isWhole ? { fixes: [fix] } : {});
      } else if (fault === 'length' || fault === 'identifier') report(range, fault, {});
      else if (fault === 'digits') report(range, fault, { count: value.length });
      else report(range, fault, { value });
    }
  },
});
