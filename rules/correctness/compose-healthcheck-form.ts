import { composeRule, type FixDraft, insertBefore, unsafeFix } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';

export default composeRule({
  id: 'compose-healthcheck-form',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Begin the list of a health check with CMD or CMD-SHELL',
      why: 'The first item of the list says how the rest is run. With any other word Compose refuses the project.',
      messages: { form: 'The list has to begin with CMD, CMD-SHELL or NONE, not with "{word}".' },
      fixes: { prefix: 'Put {form} in front' },
    },
    de: {
      title: 'Die Liste eines Healthchecks mit CMD oder CMD-SHELL beginnen',
      why: 'Der erste Eintrag der Liste sagt, wie der Rest ausgeführt wird. Bei jedem anderen Wort lehnt Compose das Projekt ab.',
      messages: { form: 'Die Liste muss mit CMD, CMD-SHELL oder NONE beginnen, nicht mit „{word}“.' },
      fixes: { prefix: '{form} voranstellen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    healthcheck:\n      test: ["pg_isready", "-U", "postgres"]\n',
      good: 'services:\n  db:\n    image: postgres:18\n    healthcheck:\n      test: ["CMD", "pg_isready", "-U", "postgres"]\n',
    },
  ],
  check({ doc, report }) {
    for (const { healthcheck } of doc.services) {
      const [first, ...rest] = healthcheck?.test?.items ?? [];
      if (!first?.value.known || ['CMD', 'CMD-SHELL', 'NONE'].includes(first.value.value)) continue;
      const word = first.value.value.slice(0, 40);
      // One item with blanks is a line for the shell.
      const form = rest.length === 0 && word.includes(' ') ? 'CMD-SHELL' : 'CMD';
      report(first.range, 'form', { word }, { fixes: prefixed(first, form) });
    }
  },
});

function prefixed(first: Entry, form: string): readonly FixDraft<'prefix'>[] {
  if (first.inherited || first.alias) return [];
  const quote = first.quoted === 'double' ? '"' : first.quoted === 'single' ? "'" : '';
  const item = quote + form + quote;
  const isFlow = first.parent?.style === 'flow';
  const text = isFlow ? `${item}, ` : `- ${item}\n${' '.repeat(first.indent)}`;
  return [unsafeFix('prefix', insertBefore(isFlow ? first.range : first.fullRange, text), { data: { form } })];
}
