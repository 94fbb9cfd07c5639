import { dockerfileRule, unsafeFix } from '../core/rule.ts';
import { devInstalls } from '../model/dockerfile/dev-dependencies.ts';

export default dockerfileRule({
  id: 'composer-dev-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install Composer packages without development dependencies in the final image',
      why: 'Without --no-dev Composer also installs test frameworks and debug tools. In production they take space, and some, such as debug bars, show the inside of the program to everybody.',
      messages: { dev: '"{command}" also installs development dependencies into the final image: add {addition}.' },
      fixes: { add: 'Add {addition}' },
    },
    de: {
      title: 'Composer-Pakete im fertigen Image ohne Entwicklungsabhängigkeiten installieren',
      why: 'Ohne --no-dev installiert Composer auch Test-Frameworks und Debug-Werkzeuge. In Produktion belegen sie Platz, und manche, etwa Debug-Leisten, zeigen allen das Innere des Programms.',
      messages: {
        dev: '„{command}“ installiert auch Entwicklungsabhängigkeiten in das fertige Image: {addition} ergänzen.',
      },
      fixes: { add: '{addition} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM php:8.4-fpm\nWORKDIR /app\nCOPY composer.json composer.lock ./\nRUN composer install --no-interaction --no-cache\n',
      good: 'FROM php:8.4-fpm\nWORKDIR /app\nCOPY composer.json composer.lock ./\nRUN composer install --no-dev --no-interaction --no-cache\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { action, addition, edit } of devInstalls(run, 'composer')) {
        const fix = unsafeFix('add', edit, { data: { addition } });
        report(action.headRange, 'dev', { command: action.label, addition }, { fixes: [fix] });
      }
    }
  },
});
