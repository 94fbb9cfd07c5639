import { missingDeclarations } from '../core/missing-declaration.ts';
import { projectRule } from '../core/rule.ts';

export default projectRule({
  id: 'undefined-secret',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Declare the secrets services are granted',
      why: 'A secret needs a source: a file or a variable, declared at the top level. Compose refuses a project that grants or builds with any other.',
      messages: {
        missing: 'No secret "{name}" is declared under the top-level "secrets".',
        similar: 'No secret "{name}" is declared; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"', declare: 'Declare "{name}"' },
    },
    de: {
      title: 'Secrets deklarieren, die Dienste erhalten',
      why: 'Ein Secret braucht eine Herkunft: eine Datei oder eine Variable, auf oberster Ebene deklariert. Compose lehnt ein Projekt ab, das ein anderes vergibt oder beim Build verwendet.',
      messages: {
        missing: 'Unter „secrets“ auf oberster Ebene ist kein Secret „{name}“ deklariert.',
        similar: 'Es ist kein Secret „{name}“ deklariert; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben', declare: '„{name}“ deklarieren' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\n    secrets:\n      - db_password\n' },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets:\n      - db_password\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const { name, range, similar, fixes } of missingDeclarations(doc, project, 'secrets')) {
      if (similar === undefined) report(range, 'missing', { name }, { fixes });
      else report(range, 'similar', { name, similar }, { fixes });
    }
  },
});
