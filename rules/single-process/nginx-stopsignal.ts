import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import { stageMain, stopSignal } from '../model/process/stage-stop.ts';

export default dockerfileRule({
  id: 'nginx-stopsignal',
  severity: 'info',
  fixable: 'safe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Stop nginx with SIGQUIT',
      why: 'nginx takes SIGTERM for an order to quit at once: it drops all open connections. With SIGQUIT it answers the requests it has and then ends, so that a deployment loses none.',
      messages: { wrong: 'On {signal} nginx drops open connections: stop it with SIGQUIT.' },
      fixes: { set: 'Stop with SIGQUIT' },
    },
    de: {
      title: 'nginx mit SIGQUIT stoppen',
      why: 'SIGTERM ist für nginx der Befehl, sofort zu enden: Alle offenen Verbindungen brechen ab. Bei SIGQUIT beantwortet es noch die laufenden Anfragen, sodass ein Deployment keine verliert.',
      messages: { wrong: 'Bei {signal} bricht nginx offene Verbindungen ab: mit SIGQUIT stoppen.' },
      fixes: { set: 'Mit SIGQUIT stoppen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*\nCMD ["nginx", "-g", "daemon off;"]\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*\nSTOPSIGNAL SIGQUIT\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const main = stageMain(stage);
      const signal = stopSignal(stage);
      if (
        !main ||
        !['nginx', 'openresty'].includes(main.command.name ?? '') ||
        !signal.known ||
        signal.value === 'SIGQUIT'
      )
        continue;
      const edit = signal.range
        ? replace(signal.range, 'SIGQUIT')
        : instructionBefore(main.instruction, 'STOPSIGNAL SIGQUIT');
      const range = signal.range ?? main.command.nameWord.range;
      const isNested = main.instruction.stage !== stage && signal.range === undefined;
      report(range, 'wrong', { signal: signal.value }, { fixes: isNested ? [] : [safeFix('set', edit)] });
    }
  },
});
