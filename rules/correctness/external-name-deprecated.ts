import { composeRule, type FixDraft, replace, safeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'external-name-deprecated',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write the name beside "external"',
      why: 'The name below "external" is the form of old formats. Compose still reads it, with a warning.',
      messages: { nested: 'Write "external: true" and the name beside it.' },
      fixes: { flatten: 'Write "external: true" and "name"' },
    },
    de: {
      title: 'Den Namen neben „external“ schreiben',
      why: 'Der Name unter „external“ ist die Form alter Formate. Compose liest sie noch, mit einer Warnung.',
      messages: { nested: '„external: true“ und den Namen daneben schreiben.' },
      fixes: { flatten: '„external: true“ und „name“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    networks: [front]\nnetworks:\n  front:\n    external:\n      name: proxy\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    networks: [front]\nnetworks:\n  front:\n    external: true\n    name: proxy\n',
    },
  ],
  check({ doc, report }) {
    for (const item of [...doc.networks, ...doc.volumes, ...doc.secrets, ...doc.configs]) {
      const external = item.get('external');
      const name = external?.get('name');
      if (!external || !name?.keyRange) continue;
      report(name.keyRange, 'nested', {}, { fixes: flattened(doc, item, external, name), tags: ['deprecated'] });
    }
  },
});

/** Only where nothing else stands in the map, and no comment. */
function flattened(doc: ComposeDocument, item: Entry, external: Entry, name: Entry): readonly FixDraft<'flatten'>[] {
  const isAlone = external.written.length === 1 && !item.get('name') && name.kind === 'scalar' && !name.inherited;
  const { start, end } = external.fullRange;
  const holdsComment = doc.comments.some(({ range }) => start < range.start && range.start < end);
  if (!isAlone || external.inherited || holdsComment) return [];
  const value = doc.source.slice(name.fullRange.start, name.fullRange.end);
  const separator = item.style === 'flow' ? ', ' : `\n${' '.repeat(external.indent)}`;
  return [safeFix('flatten', replace(external.fullRange, `external: true${separator}${value}`))];
}
