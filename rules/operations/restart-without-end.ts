import { composeRule, unsafeFix } from '../core/rule.ts';
import { replaceScalar } from '../model/compose/edits.ts';

export default composeRule({
  id: 'restart-without-end',
  severity: 'info',
  preset: 'all',
  fixable: 'unsafe',
  sources: { kics: 'Restart Policy On Failure Not Set To 5' },
  factors: ['disposability'],
  text: {
    en: {
      title: 'Limit how often a failing service is started again',
      why: 'A service that fails at every start is started again for ever. It fills logs and takes processor time, and nobody is told that it does not work; the CIS benchmark for Docker asks for at most five attempts.',
      messages: {
        endless: '"{policy}" starts a failing service again for ever: on-failure:5 ends after five attempts.',
      },
      fixes: { five: 'Use on-failure:5' },
    },
    de: {
      title: 'Begrenzen, wie oft ein scheiternder Dienst neu gestartet wird',
      why: 'Ein Dienst, der bei jedem Start scheitert, wird endlos neu gestartet. Er füllt Logs und braucht Rechenzeit, und niemand erfährt, dass er nicht arbeitet; der CIS-Benchmark für Docker verlangt höchstens fünf Versuche.',
      messages: {
        endless: '„{policy}“ startet einen scheiternden Dienst endlos neu: on-failure:5 endet nach fünf Versuchen.',
      },
      fixes: { five: 'on-failure:5 verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n    restart: always\n',
      good: 'services:\n  web:\n    image: example/web:1\n    restart: on-failure:5\n',
    },
  ],
  check({ doc, report }) {
    for (const { restart } of doc.services) {
      const policy = restart?.string;
      if (!restart || policy === undefined || !/^(?:always|unless-stopped|on-failure)$/.test(policy)) continue;
      const edits = replaceScalar(restart, 'on-failure:5');
      const fixes = edits.length > 0 ? [unsafeFix('five', edits)] : [];
      report(restart.range, 'endless', { policy }, { fixes });
    }
  },
});
