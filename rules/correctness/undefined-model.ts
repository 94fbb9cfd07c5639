import { projectRule } from '../core/rule.ts';
import { crossReferences } from '../model/compose/cross-reference.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'undefined-model',
  severity: 'error',
  text: {
    en: {
      title: 'Declare the models services use',
      why: 'Compose refuses a project in which a service uses a language model that no file declares. Nothing starts.',
      messages: { missing: 'No model "{name}" is declared under the top-level "models".' },
    },
    de: {
      title: 'Modelle deklarieren, die Dienste verwenden',
      why: 'Compose lehnt ein Projekt ab, in dem ein Dienst ein Sprachmodell verwendet, das keine Datei deklariert. Nichts startet.',
      messages: { missing: 'Unter „models“ auf oberster Ebene ist kein Modell „{name}“ deklariert.' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  chat:\n    image: example/chat:1\n    models:\n      - llm\n' },
      good: {
        'compose.yaml':
          'services:\n  chat:\n    image: example/chat:1\n    models:\n      - llm\nmodels:\n  llm:\n    model: ai/smollm2\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const { kind, name, range } of crossReferences(doc)) {
      if (kind === 'model' && composition.lacks('models', name)) report(range, 'missing', { name });
    }
  },
});
