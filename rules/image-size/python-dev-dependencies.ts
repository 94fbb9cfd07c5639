import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { devInstalls } from '../model/dockerfile/dev-dependencies.ts';

export default dockerfileRule({
  id: 'python-dev-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install Python packages without development groups in the final image',
      why: 'Poetry and uv install the development group unless told otherwise. Test frameworks and linters then take space in production and add packages with holes to patch.',
      messages: { dev: '"{command}" also installs development dependencies into the final image: add {addition}.' },
      fixes: { add: 'Add {addition}' },
    },
    de: {
      title: 'Python-Pakete im fertigen Image ohne Entwicklungsgruppen installieren',
      why: 'Poetry und uv installieren die Entwicklungsgruppe, wenn nichts anderes verlangt ist. Test-Frameworks und Linter belegen dann in Produktion Platz und bringen Pakete mit Lücken mit, die zu schließen sind.',
      messages: {
        dev: '„{command}“ installiert auch Entwicklungsabhängigkeiten in das fertige Image: {addition} ergänzen.',
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
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { action, addition, edit } of devInstalls(run, 'poetry', 'uv')) {
        const fix = unsafeFix('add', edit, { data: { addition } });
        report(action.headRange, 'dev', { command: action.label, addition }, { fixes: [fix] });
      }
    }
  },
});
