import { dockerfileRule, type Edit, safeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { ShellCommand, Wrapper } from '../model/shell/command.ts';
import { runsAsRoot } from '../model/users/identity.ts';

export default dockerfileRule({
  id: 'no-sudo',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3004', trivy: 'DS-0010', checkov: 'CKV2_DOCKER_1', kics: 'Run Using Sudo' },
  text: {
    en: {
      title: 'Do without sudo in RUN',
      why: 'A RUN step is root already, or becomes root with a USER above it. sudo adds nothing to that but its own weaknesses: it has to be installed, stays in the image as a way up to root, and swallows signals and variables.',
      messages: {
        root: 'The step runs as root already: drop "sudo".',
        other: 'Put "USER root" above the step and go back below it instead of using "sudo".',
        user: 'To run a step as "{user}", put USER above it instead of using "sudo".',
      },
      fixes: { drop: 'Drop sudo' },
    },
    de: {
      title: 'In RUN auf sudo verzichten',
      why: 'Ein RUN-Schritt läuft ohnehin als root, oder ein USER davor sorgt dafür. sudo fügt dem nur seine eigenen Schwächen hinzu: Es muss installiert werden, bleibt als Weg zu root im Image und verschluckt Signale und Variablen.',
      messages: {
        root: 'Der Schritt läuft schon als root: „sudo“ weglassen.',
        other: 'Statt „sudo“ vor dem Schritt „USER root“ setzen und danach zurückwechseln.',
        user: 'Damit ein Schritt als „{user}“ läuft, davor USER setzen, statt „sudo“ zu verwenden.',
      },
      fixes: { drop: 'sudo weglassen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN sudo apt-get update && sudo apt-get upgrade -y\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get upgrade -y\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands()) {
      const run = doc.instructionOf(command);
      if (command.name === 'sudo') report(command.nameWord.range, 'other', {});
      for (const wrapper of command.wrappers) {
        if (wrapper.name !== 'sudo') continue;
        const { range } = wrapper.word;
        const user = wrapper.user?.value;
        if (wrapper.user) report(range, 'user', { user: user ?? wrapper.user.text });
        else if (runsAsRoot(run)) report(range, 'root', {}, { fixes: dropFix(run, command, wrapper) });
        else report(range, 'other', {});
      }
    }
  },
});

/** Takes the word out where it stands alone before a program on the same line. */
function dropFix({ doc, exec }: Instruction, command: ShellCommand, { word, range }: Wrapper) {
  const next = [...command.wrappers.map((wrapper) => wrapper.range), command.range].find(
    ({ start }) => start >= word.range.end,
  );
  if (exec || !next || range.end !== word.range.end) return [];
  const end = doc.source.slice(word.range.end, next.start).trim() === '' ? next.start : word.range.end;
  const edit: Edit = { range: { start: word.range.start, end }, text: '' };
  return [safeFix('drop', edit)];
}
