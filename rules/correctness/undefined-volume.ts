import { type FixDraft, projectRule, safeFix, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { type CrossReference, crossReferences, renameReference } from '../model/compose/cross-reference.ts';
import { declare } from '../model/compose/declare.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'undefined-volume',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Declare named volumes',
      why: 'Compose refuses a project that mounts a named volume which no file declares. A folder of the host begins with "./", "/" or "~".',
      messages: {
        missing: 'No volume "{name}" is declared under the top-level "volumes"; a folder is written "./{name}".',
        similar: 'No volume "{name}" is declared; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"', declare: 'Declare "{name}"' },
    },
    de: {
      title: 'Benannte Volumes deklarieren',
      why: 'Compose lehnt ein Projekt ab, das ein benanntes Volume einbindet, das keine Datei deklariert. Ein Ordner des Hosts beginnt mit „./“, „/“ oder „~“.',
      messages: {
        missing:
          'Unter „volumes“ auf oberster Ebene ist kein Volume „{name}“ deklariert; ein Ordner wird „./{name}“ geschrieben.',
        similar: 'Es ist kein Volume „{name}“ deklariert; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben', declare: '„{name}“ deklarieren' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  db:\n    image: postgres:18\n    volumes:\n      - db-data:/var/lib/postgresql\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    volumes:\n      - db-data:/var/lib/postgresql\nvolumes:\n  db-data:\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const reference of crossReferences(doc)) {
      const { kind, name, range } = reference;
      if (kind !== 'volume' || !composition.lacks('volumes', name)) continue;
      const similar = suggest(name, composition.candidates('volumes'));
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
  const edits = declare(doc, 'volumes', reference.name);
  const fix = similar === undefined ? safeFix : unsafeFix;
  return edits.length === 0 ? [] : [fix('declare', edits, { data: { name: reference.name } })];
}
