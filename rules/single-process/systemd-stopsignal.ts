import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { instructionBefore } from '../model/dockerfile/insert-instruction.ts';
import { stageMain, stopSignal } from '../model/process/stage-stop.ts';

export default dockerfileRule({
  id: 'systemd-stopsignal',
  severity: 'warning',
  preset: 'strict',
  fixable: 'safe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Stop systemd with SIGRTMIN+3',
      why: 'As the first process, systemd takes SIGTERM for an order to start itself anew. "docker stop" then waits ten seconds and kills everything that runs in the container.',
      messages: { wrong: 'systemd does not end on {signal}: stop it with SIGRTMIN+3.' },
      fixes: { set: 'Stop with SIGRTMIN+3' },
    },
    de: {
      title: 'systemd mit SIGRTMIN+3 stoppen',
      why: 'Als erster Prozess versteht systemd SIGTERM als Befehl, sich neu zu starten. „docker stop“ wartet dann zehn Sekunden und bricht alles ab, was im Container läuft.',
      messages: { wrong: 'Auf {signal} hin endet systemd nicht: mit SIGRTMIN+3 stoppen.' },
      fixes: { set: 'Mit SIGRTMIN+3 stoppen' },
    },
  },
  examples: [
    {
      bad: 'FROM fedora:43\nCMD ["/usr/lib/systemd/systemd"]\n',
      good: 'FROM fedora:43\nSTOPSIGNAL SIGRTMIN+3\nCMD ["/usr/lib/systemd/systemd"]\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      const main = stageMain(stage);
      const signal = stopSignal(stage);
      if (!main || !(main.command.name === 'systemd') || !signal.known || signal.value === 'SIGRTMIN+3') continue;
      const edit = signal.range
        ? replace(signal.range, 'SIGRTMIN+3')
        : instructionBefore(main.instruction, 'STOPSIGNAL SIGRTMIN+3');
      const range = signal.range ?? main.command.nameWord.range;
      const isNested = main.instruction.stage !== stage && signal.range === undefined;
      report(range, 'wrong', { signal: signal.value }, { fixes: isNested ? [] : [safeFix('set', edit)] });
    }
  },
});
