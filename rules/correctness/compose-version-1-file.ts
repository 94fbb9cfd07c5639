import { composeRule, type Edit, insertBefore, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { indentEntries } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { version1Services } from '../model/compose/spec/version-1.ts';

export default composeRule({
  id: 'compose-version-1-file',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Put services below "services"',
      why: 'In the first format of Compose, services stood at the top level. Compose has not read it since its version 2, and refuses every one of these keys.',
      messages: {
        layout:
          'Services at the top level are the format of 2014, which Compose no longer reads: put them below "services:".',
      },
      fixes: { wrap: 'Put all services below "services:"' },
    },
    de: {
      title: 'Dienste unter „services“ schreiben',
      why: 'Im ersten Format von Compose standen Dienste auf oberster Ebene. Seit seiner Version 2 liest Compose es nicht mehr und lehnt jeden dieser Schlüssel ab.',
      messages: {
        layout:
          'Dienste auf oberster Ebene sind das Format von 2014, das Compose nicht mehr liest: unter „services:“ schreiben.',
      },
      fixes: { wrap: 'Alle Dienste unter „services:“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'web:\n  image: nginx:1.29\n  ports:\n    - "8080:80"\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n',
    },
  ],
  check({ doc, report }) {
    const services = version1Services(doc);
    const first = services[0];
    if (!first?.keyRange) return;
    const edits = wrapped(doc, services);
    report(first.keyRange, 'layout', {}, { fixes: edits.length > 0 ? [unsafeFix('wrap', edits)] : [] });
  },
});

/** Nothing where other keys stand between the services, or the file is written in braces. */
function wrapped(doc: ComposeDocument, services: readonly Entry[]): readonly Edit[] {
  const written = doc.root.written.map(({ key }) => key);
  const first = written.indexOf(services[0]!.key);
  const isInOne = services.every(({ key, inherited }, index) => !inherited && written[first + index] === key);
  if (!isInOne || doc.root.style === 'flow' || doc.documentCount > 1) return [];
  const [head, ...rest] = indentEntries(doc, services);
  return head ? [insertBefore(head.range, `services:\n${head.text}`), ...rest] : [];
}
