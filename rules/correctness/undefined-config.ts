import { missingDeclarations } from '../core/missing-declaration.ts';
import { projectRule } from '../core/rule.ts';

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
    for (const { name, range, similar, fixes } of missingDeclarations(doc, project, 'configs')) {
      if (similar === undefined) report(range, 'missing', { name }, { fixes });
      else report(range, 'similar', { name, similar }, { fixes });
    }
  },
});
