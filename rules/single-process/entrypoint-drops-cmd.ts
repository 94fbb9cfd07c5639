import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { passesOn } from '../model/dockerfile/stage.ts';
import { jsonForm } from '../model/process/exec-form.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'entrypoint-drops-cmd',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give an entrypoint of Compose its command',
      why: 'An entrypoint in Compose takes away the CMD of the image as well. A script that is to start what CMD says is given nothing and ends at once.',
      messages: { dropped: 'This entrypoint drops the CMD of the image, {cmd}: write it as command.' },
      fixes: { add: 'Write the CMD of the image as command' },
    },
    de: {
      title: 'Einem Entrypoint in Compose seinen Befehl mitgeben',
      why: 'Ein Entrypoint in Compose nimmt dem Image auch sein CMD. Ein Skript, das starten soll, was in CMD steht, bekommt nichts und endet sofort.',
      messages: { dropped: 'Dieser Entrypoint verwirft das CMD des Images, {cmd}: als command angeben.' },
      fixes: { add: 'Das CMD des Images als command angeben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    entrypoint: ["/docker-entrypoint.sh"]\n',
        Dockerfile: 'FROM debian:13-slim\nCMD ["my-server"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n    entrypoint: ["/docker-entrypoint.sh"]\n    command: ["my-server"]\n',
        Dockerfile: 'FROM debian:13-slim\nCMD ["my-server"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { entrypoint } = service;
      if (!entrypoint || entrypoint.isEmpty || service.get('command') || service.get('extends')) continue;
      const words = entrypoint.words.map(({ value }) => value ?? '');
      // Any other entrypoint may be the whole command.
      const cmd = passesOn(words) ? commandOf(service, project) : undefined;
      if (!cmd) continue;
      report(
        entrypoint.entry.keyRange ?? entrypoint.entry.range,
        'dropped',
        { cmd },
        { fixes: fixesOf(doc, service, cmd) },
      );
    }
  },
});

/** The CMD of the image the service builds, as JSON. */
function commandOf(service: Service, project: Project): string | undefined {
  const cmd = service.build ? project.dockerfileOf(service)?.stage?.startCommand.cmd : undefined;
  if (!cmd || cmd.body.length === 0) return undefined;
  return jsonForm(cmd.exec?.map(({ value }) => value) ?? ['/bin/sh', '-c', cmd.body.text]);
}

function fixesOf(doc: ComposeDocument, service: Service, cmd: string): FixDraft<'add'>[] {
  const edits = addKey(doc, service.entry, 'command', cmd.replaceAll('$', '$$$$'), service.get('entrypoint'));
  return edits.length > 0 ? [unsafeFix('add', edits)] : [];
}
