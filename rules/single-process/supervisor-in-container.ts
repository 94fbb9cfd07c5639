import { projectRule } from '../core/rule.ts';
import { installedPackages } from '../model/process/servers.ts';
import { isNamedForDevelopment, mainCommand, type Start, starts } from '../model/process/start.ts';
import { isSupervisor, isSupervisorPackage, isSystemInit } from '../model/process/supervisors.ts';
import type { ShellCommand } from '../model/shell/command.ts';

export default projectRule({
  id: 'supervisor-in-container',
  severity: 'warning',
  factors: ['processes', 'concurrency', 'logs'],
  text: {
    en: {
      title: 'Leave the watching of processes to Docker',
      why: 'Behind a supervisor Docker sees one process that never ends. Programs in it crash and restart unseen, logs are mixed or land in files, and no part can be scaled, limited or updated without the others.',
      messages: {
        main: '"{name}" runs several programs in one container: give each one of its own.',
        installed: '"{name}" is for running several programs in one container: give each one of its own.',
      },
    },
    de: {
      title: 'Die Überwachung von Prozessen Docker überlassen',
      why: 'Hinter einem Supervisor sieht Docker einen Prozess, der nie endet. Programme darin stürzen unbemerkt ab und starten neu, Logs vermischen sich oder landen in Dateien, und kein Teil lässt sich ohne die anderen skalieren, begrenzen oder aktualisieren.',
      messages: {
        main: '„{name}“ betreibt mehrere Programme in einem Container: jedem einen eigenen geben.',
        installed: '„{name}“ dient dazu, mehrere Programme in einem Container zu betreiben: jedem einen eigenen geben.',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM debian:13-slim\nCMD ["supervisord", "-n"]\n' },
      good: { Dockerfile: 'FROM debian:13-slim\nCMD ["nginx", "-g", "daemon off;"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  app:\n    image: debian:13-slim\n    command: supervisord -n\n' },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n  app:\n    image: python:3.13-slim\n    command: gunicorn app:app\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    const found = supervisors(starts(doc), project.path);
    for (const { nameWord, name } of found) report(nameWord.range, 'main', { name: name! });
    const stage = doc.finalStage;
    if (found.length > 0 || !stage || isNamedForDevelopment(project.path, stage)) return;
    for (const { entry } of installedPackages(stage, 'all')) {
      if (isSupervisorPackage(entry.name)) report(entry.nameRange, 'installed', { name: entry.name });
    }
  },
  checkCompose({ doc, project, report }) {
    for (const { nameWord, name } of supervisors(starts(doc), project.path)) {
      report(nameWord.range, 'main', { name: name! });
    }
  },
});

const supervisors = (all: readonly Start[], path: string): readonly ShellCommand[] =>
  all.flatMap((start) => {
    const main = mainCommand(start);
    if (!main || isNamedForDevelopment(path, start.stage)) return [];
    return isSupervisor(main.name) || (isSystemInit(main.path) && !isTestedAsMachine.test(path)) ? [main] : [];
  });

/** Roles and cookbooks are tried out on containers that behave like machines. */
const isTestedAsMachine = /ansible|kitchen|roles\//i;
