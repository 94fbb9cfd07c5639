import { projectRule, unsafeFix } from '../core/rule.ts';
import { devInstalls, isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';

export default projectRule({
  id: 'python-dev-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install Python packages without development groups in the final image',
      why: 'Poetry and uv install the development group unless told otherwise. Test frameworks and linters then take space in production and add packages with holes to patch.',
      messages: {
        dev: '"{command}" also installs development dependencies into the final image: add {addition}.',
        file: '"{file}" brings tools for development into the final image: install it in a stage for tests.',
      },
      fixes: { add: 'Add {addition}' },
    },
    de: {
      title: 'Python-Pakete im fertigen Image ohne Entwicklungsgruppen installieren',
      why: 'Poetry und uv installieren die Entwicklungsgruppe, wenn nichts anderes verlangt ist. Test-Frameworks und Linter belegen dann in Produktion Platz und bringen Pakete mit Lücken mit, die zu schließen sind.',
      messages: {
        dev: '„{command}“ installiert auch Entwicklungsabhängigkeiten in das fertige Image: {addition} ergänzen.',
        file: '„{file}“ bringt Werkzeuge für die Entwicklung in das fertige Image: in einer Stage für Tests installieren.',
      },
      fixes: { add: '{addition} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root --no-cache\n',
      good: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --only main --no-root --no-cache\n',
    },
  ],
  checkDockerfile({ doc, project, report }) {
    if (isNamedForDevelopment(project.path)) return;
    for (const run of doc.ofType('RUN')) {
      const isShipped = isInFinalImage(run) && !(run.stage && isForDevelopment(run.stage));
      const files = isShipped ? run.packageActions.flatMap(({ packages }) => packages) : [];
      for (const { kind, name: file, range } of files) {
        if (kind === 'requirements' && development.test(file)) report(range, 'file', { file });
      }
      for (const { action, addition, edit } of devInstalls(run, 'poetry', 'uv')) {
        const fix = unsafeFix('add', edit, { data: { addition } });
        report(action.headRange, 'dev', { command: action.label, addition }, { fixes: [fix] });
      }
    }
  },
});

/** `requirements-dev.txt`, `test_requirements.txt`, `requirements/dev.txt`. */
const development =
  /(?:^|[/_.-])requirements?(?:[/_.-](?:dev|devel|development|tests?|testing))\.(?:txt|in)$|(?:^|\/)(?:dev|devel|development|tests?|testing)[_-]requirements\.txt$/i;
