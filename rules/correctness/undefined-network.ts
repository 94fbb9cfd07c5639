import { type FixDraft, projectRule, safeFix, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { type CrossReference, crossReferences, renameReference } from '../model/compose/cross-reference.ts';
import { declare } from '../model/compose/declare.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'undefined-network',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Declare the networks services join',
      why: 'Compose refuses a project in which a service joins a network that no file declares. Nothing starts.',
      messages: {
        missing: 'No network "{name}" is declared under the top-level "networks".',
        similar: 'No network "{name}" is declared; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"', declare: 'Declare "{name}"' },
    },
    de: {
      title: 'Netze deklarieren, denen Dienste beitreten',
      why: 'Compose lehnt ein Projekt ab, in dem ein Dienst einem Netz beitritt, das keine Datei deklariert. Nichts startet.',
      messages: {
        missing: 'Unter „networks“ auf oberster Ebene ist kein Netz „{name}“ deklariert.',
        similar: 'Es ist kein Netz „{name}“ deklariert; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben', declare: '„{name}“ deklarieren' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    networks:\n      - front\n' },
      good: {
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    networks:\n      - front\nnetworks:\n  front:\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const reference of crossReferences(doc)) {
      const { kind, name, range } = reference;
      if (kind !== 'network' || !composition.lacks('networks', name)) continue;
      const similar = suggest(name, composition.candidates('networks'));
      const fixes = [...renamed(doc, reference, similar), ...declared(doc, reference, similar)];
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

/** Next to a name that is nearly the same, a new one would hide the slip. */
function declared(
  doc: ComposeDocument,
  reference: CrossReference,
  similar: string | undefined,
): readonly FixDraft<'declare'>[] {
  const edits = declare(doc, 'networks', reference.name);
  const fix = similar === undefined ? safeFix : unsafeFix;
  return edits.length === 0 ? [] : [fix('declare', edits, { data: { name: reference.name } })];
}
