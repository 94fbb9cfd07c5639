import { projectRule, replace, safeFix } from '../core/rule.ts';
import { isOnlyInContainer } from '../model/compose/dotenv.ts';
import type { Entry } from '../model/compose/entry.ts';

export default projectRule({
  id: 'healthcheck-single-dollar',
  severity: 'error',
  fixable: 'safe',
  factors: ['config'],
  text: {
    en: {
      title: 'Write variables of the container with two dollar signs',
      why: 'Compose itself fills in what follows a single dollar sign, from the shell it is started in and from .env. There the variable is not set, so the health check runs with an empty text in its place.',
      messages: {
        single: 'Compose fills in "{variable}" before the container sees it: write two dollar signs.',
      },
      fixes: { double: 'Double the dollar sign' },
    },
    de: {
      title: 'Variablen des Containers mit zwei Dollarzeichen schreiben',
      why: 'Was auf ein einfaches Dollarzeichen folgt, setzt Compose selbst ein, aus der Shell, in der es startet, und aus .env. Dort gibt es die Variable nicht, und die Gesundheitsprüfung läuft mit leerem Text an ihrer Stelle.',
      messages: {
        single: 'Compose setzt „{variable}“ ein, bevor der Container es sieht: zwei Dollarzeichen schreiben.',
      },
      fixes: { double: 'Das Dollarzeichen verdoppeln' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD_FILE: /run/secrets/password\n    healthcheck:\n      test: pg_isready -U $POSTGRES_USER\n',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD_FILE: /run/secrets/password\n    healthcheck:\n      test: pg_isready -U $$POSTGRES_USER\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const test = service.healthcheck?.test;
      // Without a shell nobody fills it in later.
      if (!test || service.healthcheck?.form !== 'CMD-SHELL') continue;
      for (const { name, range, operator, raw } of scalarsOf(test).flatMap(({ interpolations }) => interpolations)) {
        if (operator !== undefined || !isOnlyInContainer(project, service, name)) continue;
        const { start } = range;
        const fixes = test.inherited ? [] : [safeFix('double', replace({ start, end: start }, '$'))];
        report(range, 'single', { variable: raw }, { fixes });
      }
    }
  },
});

const scalarsOf = (test: Entry): readonly Entry[] => (test.kind === 'list' ? test.items : [test]);
