import { composeRule, safeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'compose-obsolete-version',
  severity: 'warning',
  sources: { dclint: 'no-version-field' },
  fixable: 'safe',
  text: {
    en: {
      title: 'Leave out "version"',
      why: 'Compose has ignored the version of the format since 2020 and warns about it on every call. Whoever reads it believes that it switches something on.',
      messages: { obsolete: '"version" has no effect any more: remove it.' },
      fixes: { remove: 'Remove "version"' },
    },
    de: {
      title: '„version“ weglassen',
      why: 'Compose ignoriert die Version des Formats seit 2020 und warnt bei jedem Aufruf davor. Wer sie liest, glaubt, sie schalte etwas ein.',
      messages: { obsolete: '„version“ hat keine Wirkung mehr: entfernen.' },
      fixes: { remove: '„version“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'version: "3.8"\nservices:\n  web:\n    image: nginx:1.29\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n',
    },
  ],
  check({ doc, report }) {
    const { version } = doc;
    if (!version?.keyRange || version.isReset) return;
    const edits = removeEntry(doc, version);
    const fixes = edits.length > 0 ? [safeFix('remove', edits)] : [];
    report(version.keyRange, 'obsolete', {}, { fixes, tags: ['deprecated'] });
  },
});
