import { projectRule } from '../core/rule.ts';
import { type StartedServer, startedServer } from '../model/process/background.ts';
import { installedPackages } from '../model/process/servers.ts';
import { stageMain } from '../model/process/stage-stop.ts';
import { mainCommand, startedCommands, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

const packages: ReadonlySet<string> = new Set(['openssh-server', 'dropbear', 'dropbear-bin']);

export default projectRule({
  id: 'sshd-in-image',
  severity: 'warning',
  factors: ['admin-processes', 'processes'],
  text: {
    en: {
      title: 'Leave the SSH server out of the image',
      why: 'An SSH server is a second process that nobody watches, with accounts, keys and updates of its own, and a way in for attackers. "docker exec" opens a shell without it.',
      messages: {
        installed: '"{name}" brings an SSH server into the image: use "docker exec" instead.',
        started: '"{name}" runs an SSH server beside the program: use "docker exec" instead.',
      },
    },
    de: {
      title: 'Keinen SSH-Server ins Image aufnehmen',
      why: 'Ein SSH-Server ist ein zweiter Prozess, den niemand überwacht, mit eigenen Konten, Schlüsseln und Updates, und ein Einfallstor für Angreifer. „docker exec“ öffnet auch ohne ihn eine Shell.',
      messages: {
        installed: '„{name}“ bringt einen SSH-Server ins Image: stattdessen „docker exec“ verwenden.',
        started: '„{name}“ betreibt neben dem Programm einen SSH-Server: stattdessen „docker exec“ verwenden.',
      },
    },
  },
  examples: [
    {
      bad: {
        Dockerfile:
          'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends openssh-server && rm -rf /var/lib/apt/lists/*\nCMD ["my-server"]\n',
      },
      good: { Dockerfile: 'FROM debian:13-slim\nCMD ["my-server"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: debian:13-slim\n    command: sh -c "service ssh start && exec my-server"\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: debian:13-slim\n    command: my-server\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    const stage = doc.finalStage;
    // A bastion, an SFTP or Git server: logging in is what it is for.
    if (!stage || sshServer(stageMain(stage)?.command)) return;
    for (const { entry } of installedPackages(stage)) {
      if (packages.has(entry.name)) report(entry.nameRange, 'installed', { name: entry.name });
    }
    for (const command of starts(doc).flatMap(startedCommands)) {
      const server = sshServer(command);
      if (server) report(command.range, 'started', { name: server.label });
    }
  },
  checkCompose({ doc, report }) {
    for (const start of starts(doc)) {
      if (sshServer(mainCommand(start))) continue;
      for (const command of startedCommands(start)) {
        const server = sshServer(command);
        if (server) report(command.range, 'started', { name: server.label });
      }
    }
  },
});

function sshServer(command: ShellCommand | undefined): StartedServer | undefined {
  const server = command && startedServer(command);
  return server?.product === 'sshd' ? server : undefined;
}
