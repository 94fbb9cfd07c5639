import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { type CrossReference, crossReferences, renameReference } from '../model/compose/cross-reference.ts';
import { declare } from '../model/compose/declare.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'undefined-config',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Declare the configs services are granted',
      why: 'A config needs a source: a file, a variable or its content, declared at the top level. Compose refuses a project that grants any other.',
      messages: {
        missing: 'No config "{name}" is declared under the top-level "configs".',
        similar: 'No config "{name}" is declared; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"', declare: 'Declare "{name}"' },
    },
    de: {
      title: 'Configs deklarieren, die Dienste erhalten',
      why: 'Eine Config braucht eine Herkunft: eine Datei, eine Variable oder ihren Inhalt, auf oberster Ebene deklariert. Compose lehnt ein Projekt ab, das eine andere vergibt.',
      messages: {
        missing: 'Unter „configs“ auf oberster Ebene ist keine Config „{name}“ deklariert.',
        similar: 'Es ist keine Config „{name}“ deklariert; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben', declare: '„{name}“ deklarieren' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    configs:\n      - site\n' },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    configs:\n      - site\nconfigs:\n  site:\n    file: ./nginx/site.conf\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const reference of crossReferences(doc)) {
      const { kind, name, range } = reference;
      if (kind !== 'config' || !composition.lacks('configs', name)) continue;
      const similar = suggest(name, composition.candidates('configs'));
      const fixes = [...renamed(doc, reference, similar), ...declared(doc, reference)];
      if (similar === undefined) report(range, 'missing', { name }, { fixes });
      else report(range, 'similar', { name, similar }, { fixes });
    }
  },
});

function renamed(
  doc: ComposeDocument,
  reference: CrossReference,
  similar: string | undefined,
): readonly FixDraft<'rename'>[] {
  const edits = similar === undefined ? [] : renameReference(doc, reference, similar);
  return similar === undefined || edits.length === 0 ? [] : [unsafeFix('rename', edits, { data: { similar } })];
}

function declared(doc: ComposeDocument, reference: CrossReference): readonly FixDraft<'declare'>[] {
  const edits = declare(doc, 'configs', reference.name, ['file: ${1:./path}']);
  return edits.length === 0 ? [] : [unsafeFix('declare', edits, { data: { name: reference.name }, snippet: true })];
}
