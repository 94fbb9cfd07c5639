import { projectRule } from '../core/rule.ts';
import type { ShellScript } from '../model/shell/script.ts';
import type { Range } from '../model/text.ts';

export default projectRule({
  id: 'healthcheck-always-true',
  severity: 'warning',
  text: {
    en: {
      title: 'Let a health check fail',
      why: 'A health check that cannot fail says "healthy" whatever happens. Traffic goes to a program that has long stopped to answer, and services that wait for it start too early.',
      messages: { always: '"{command}" makes this health check succeed always: leave it out.' },
    },
    de: {
      title: 'Eine Gesundheitsprüfung fehlschlagen lassen',
      why: 'Eine Gesundheitsprüfung, die nicht fehlschlagen kann, meldet „healthy“, was auch geschieht. Anfragen gehen an ein Programm, das längst nicht mehr antwortet, und Dienste, die darauf warten, starten zu früh.',
      messages: { always: 'Durch „{command}“ gelingt diese Gesundheitsprüfung immer: weglassen.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/ || exit 0\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: curl -f http://localhost/ || true\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    healthcheck:\n      test: curl -f http://localhost/\n',
      },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { command } of doc.ofType('HEALTHCHECK')) {
      const found = command?.script && alwaysSucceeds(command.script);
      if (found) report(found.range, 'always', { command: found.text });
    }
  },
  checkCompose({ doc, report }) {
    for (const { healthcheck } of doc.services) {
      const found = healthcheck?.script && alwaysSucceeds(healthcheck.script);
      if (found) report(found.range, 'always', { command: found.text });
    }
  },
});

/** The command a check ends with that succeeds always: alone, behind `;` or behind `||`. */
function alwaysSucceeds(script: ShellScript): { range: Range; text: string } | undefined {
  const last = script.commands.at(-1);
  if (!last || last.nesting.length > 0 || last.negated || last.pipeline.length > 1) return undefined;
  const [argument, ...others] = last.args.map(({ value }) => value);
  const isTrue =
    last.name === 'true' ||
    last.name === ':' ||
    (last.name === 'exit' && argument === '0' && others.length === 0) ||
    ((last.name === 'echo' || last.name === 'printf') && last.redirects.length === 0);
  if (!isTrue || (last.previous && last.previous.operator === '&&')) return undefined;
  const text = last.name === 'exit' ? 'exit 0' : last.name!;
  return { range: last.range, text };
}
