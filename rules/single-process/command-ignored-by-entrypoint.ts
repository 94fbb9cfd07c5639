import { projectRule } from '../core/rule.ts';
import type { Stage } from '../model/dockerfile/stage.ts';

export default projectRule({
  id: 'command-ignored-by-entrypoint',
  severity: 'error',
  text: {
    en: {
      title: 'Give arguments to an ENTRYPOINT that takes them',
      why: 'Docker runs an ENTRYPOINT in shell form as sh -c "…"; the command becomes arguments of the shell, which drops them. The service starts with other settings than this file says.',
      messages: {
        ignored:
          'The ENTRYPOINT of {dockerfile} is in shell form and ignores this command: write it in exec form there.',
        entrypoint: 'This ENTRYPOINT takes no arguments.',
      },
    },
    de: {
      title: 'Argumente einem ENTRYPOINT geben, der sie annimmt',
      why: 'Einen ENTRYPOINT in Shell-Form führt Docker als sh -c "…" aus; der Befehl wird zu Argumenten der Shell, die sie verwirft. Der Dienst startet mit anderen Einstellungen, als in dieser Datei stehen.',
      messages: {
        ignored:
          'Der ENTRYPOINT von {dockerfile} hat die Shell-Form und ignoriert diesen Befehl: dort die Exec-Form verwenden.',
        entrypoint: 'Dieser ENTRYPOINT nimmt keine Argumente an.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    command: ["--port", "8080"]\n',
        Dockerfile: 'FROM debian:13-slim\nENTRYPOINT /usr/local/bin/web\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    command: ["--port", "8080"]\n',
        Dockerfile: 'FROM debian:13-slim\nENTRYPOINT ["/usr/local/bin/web"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { command, entrypoint } = service;
      if (!command || command.isEmpty || entrypoint || service.extends) continue;
      const built = project.dockerfileOf(service);
      const ignoring = built?.stage && shellEntrypoint(built.stage);
      if (!built || !ignoring) continue;
      const range =
        command.entry.kind === 'list' ? (command.entry.keyRange ?? command.entry.range) : command.entry.range;
      const related = built.isInline
        ? []
        : [{ path: built.path, range: ignoring.keywordRange, message: 'entrypoint' as const }];
      report(range, 'ignored', { dockerfile: built.path }, { related });
    }
  },
});

/** An ENTRYPOINT in shell form that mentions none of its arguments. */
function shellEntrypoint(stage: Stage) {
  const { entrypoint } = stage.startCommand;
  if (entrypoint?.json.kind !== 'none' || stage.isWindows) return undefined;
  const { script } = entrypoint;
  if (!script || script.commands.length === 0 || entrypoint.body.text.startsWith('[')) return undefined;
  const usesArguments = script.commands.some(({ words }) =>
    words.some(({ expansions }) => expansions.some(({ kind }) => kind === 'special')),
  );
  return usesArguments ? undefined : entrypoint;
}
