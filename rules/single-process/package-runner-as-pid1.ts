import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import { isDeployedService } from '../model/process/deployed.ts';
import { replaceProcess } from '../model/process/edits.ts';
import { startScript } from '../model/process/package-script.ts';
import { type PackageRunner, packageRunner } from '../model/process/runners.ts';
import { isNamedForDevelopment, mainCommand, type Start, starts } from '../model/process/start.ts';
import type { BuildContext } from '../model/project/build-context.ts';

export default projectRule({
  id: 'package-runner-as-pid1',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['disposability', 'build-release-run'],
  text: {
    en: {
      title: 'Start the program itself, not its package manager',
      why: 'A package manager or build tool stays in memory in front of the program and passes signals on badly or not at all: "docker stop" waits ten seconds and then kills it in the middle of its work. The tool has to be in the image, too.',
      messages: { runner: '"{runner}" stands between Docker and the program: start the program itself.' },
      fixes: { direct: 'Start "{command}"' },
    },
    de: {
      title: 'Das Programm selbst starten, nicht seinen Paketmanager',
      why: 'Ein Paketmanager oder Build-Werkzeug bleibt vor dem Programm im Speicher und leitet Signale schlecht oder gar nicht weiter: „docker stop“ wartet zehn Sekunden und bricht es dann mitten in der Arbeit ab. Außerdem muss das Werkzeug im Image liegen.',
      messages: { runner: '„{runner}“ steht zwischen Docker und dem Programm: das Programm selbst starten.' },
      fixes: { direct: '„{command}“ starten' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCMD ["npm", "start"]\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCMD ["node", "server.js"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: node:24-slim\n    command: npm run start\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: node:24-slim\n    command: node server.js\n' },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    for (const [start, found] of runners(starts(doc), project.path)) {
      const fixes = fixesOf(start, found, project.context);
      report(found.command.nameWord.range, 'runner', { runner: found.label }, { fixes });
    }
  },
  checkCompose({ doc, project, report }) {
    for (const [start, found] of runners(starts(doc), project.path)) {
      const fixes = fixesOf(start, found, project.contextOf(start.service!));
      report(found.command.nameWord.range, 'runner', { runner: found.label }, { fixes });
    }
  },
});

function runners(all: readonly Start[], path: string): [Start, PackageRunner][] {
  return all.flatMap((start): [Start, PackageRunner][] => {
    const main = mainCommand(start);
    const found = main && packageRunner(main);
    return found && isDeployed(start, path) ? [[start, found]] : [];
  });
}

const isDeployed = ({ service, stage }: Start, path: string): boolean =>
  service ? isDeployedService(service, path) : !isNamedForDevelopment(path, stage);

/** What the package script starts, where that is one plain command and nothing else belongs to the start. */
function fixesOf(start: Start, found: PackageRunner, context: BuildContext | undefined): FixDraft<'direct'>[] {
  const words = startScript(found, context);
  if (!words || start.script.commands.length > 1) return [];
  const edits = replaceProcess(start, words);
  return edits.length > 0 ? [unsafeFix('direct', edits, { data: { command: words.join(' ') } })] : [];
}
