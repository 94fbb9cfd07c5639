import { fileRule, unsafeFix } from '../core/rule.ts';
import { withoutFirstStep } from '../model/process/first-step.ts';
import { startedCommands, starts } from '../model/process/start.ts';

export default fileRule({
  id: 'sleep-before-start',
  severity: 'info',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Wait for a service, not for some seconds',
      why: 'A fixed pause is too short on a slow day and wasted on all others. A health check of the service that is waited for knows when it is ready.',
      messages: {
        sleep:
          'Every start waits {time} s and hopes that this is enough: let a health check say when the other service is ready.',
      },
      fixes: { remove: 'Remove the pause' },
    },
    de: {
      title: 'Auf einen Dienst warten, nicht einige Sekunden',
      why: 'Eine feste Pause ist an einem langsamen Tag zu kurz und an allen anderen vergeudet. Ein Healthcheck des Dienstes, auf den gewartet wird, weiß, wann er bereit ist.',
      messages: {
        sleep:
          'Jeder Start wartet {time} s und hofft, dass das reicht: einen Healthcheck sagen lassen, wann der andere Dienst bereit ist.',
      },
      fixes: { remove: 'Pause entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: sh -c "sleep 10 && exec node server.js"\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    command: node server.js\n    depends_on:\n      db:\n        condition: service_healthy\n  db:\n    image: postgres:18\n    healthcheck:\n      test: pg_isready -U postgres\n',
      },
    },
  ],
  check({ doc, report }) {
    for (const start of starts(doc)) {
      const commands = startedCommands(start);
      for (const [index, command] of commands.entries()) {
        const time = command.name === 'sleep' ? command.operands[0]?.value : undefined;
        const isLast = index === commands.length - 1;
        if (time === undefined || !/^\d{1,4}s?$/.test(time) || isLast || command.background) continue;
        if (command.conditional || command.nesting.includes('loop')) continue;
        const edits = withoutFirstStep(start, command, doc.source);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        report(command.range, 'sleep', { time: time.replace('s', '') }, { fixes });
      }
    }
  },
});
