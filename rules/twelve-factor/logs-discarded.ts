import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { deployedStarts, startedInvocations } from '../model/process/deployed.ts';
import { redirectedOutput } from '../model/process/logs.ts';
import { wordRemoval } from '../model/shell/word-removal.ts';

export default fileRule({
  id: 'logs-discarded',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['logs'],
  text: {
    en: {
      title: 'Keep what a program writes',
      why: 'When something fails there is nothing to read: neither the error nor what came before it. Nobody notices an attack either.',
      messages: { discarded: 'What the program writes is thrown away: leave it on standard output.' },
      fixes: { redirect: 'Leave the output where it is' },
    },
    de: {
      title: 'Behalten, was ein Programm schreibt',
      why: 'Wenn etwas schiefgeht, gibt es nichts zu lesen: weder den Fehler noch das, was davor geschah. Auch einen Angriff bemerkt niemand.',
      messages: { discarded: 'Was das Programm schreibt, wird weggeworfen: auf der Standardausgabe lassen.' },
      fixes: { redirect: 'Die Ausgabe lassen, wo sie ist' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM alpine:3.23\nCMD exec /app > /dev/null 2>&1\n' },
      good: { Dockerfile: 'FROM alpine:3.23\nCMD ["/app"]\n' },
    },
  ],
  check({ doc, project, report }) {
    for (const start of deployedStarts(doc, project)) {
      const main = startedInvocations(start, project).at(-1);
      const redirect = main && main.script === undefined ? redirectedOutput(main.written) : undefined;
      if (redirect?.file !== '/dev/null') continue;
      const range = redirect.isWhole ? wordRemoval(doc.source, redirect.range) : undefined;
      const fixes = range ? [unsafeFix('redirect', replace(range, ''))] : [];
      report(redirect.range, 'discarded', {}, { fixes });
    }
  },
});
