import { missingDeclarations } from '../core/missing-declaration.ts';
import { projectRule } from '../core/rule.ts';

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
    for (const { name, range, similar, fixes } of missingDeclarations(doc, project, 'networks')) {
      if (similar === undefined) report(range, 'missing', { name }, { fixes });
      else report(range, 'similar', { name, similar }, { fixes });
    }
  },
});
