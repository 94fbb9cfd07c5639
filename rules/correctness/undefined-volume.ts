import { missingDeclarations } from '../core/missing-declaration.ts';
import { projectRule } from '../core/rule.ts';

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
    for (const { name, range, similar, fixes } of missingDeclarations(doc, project, 'volumes')) {
      if (similar === undefined) report(range, 'missing', { name }, { fixes });
      else report(range, 'similar', { name, similar }, { fixes });
    }
  },
});
