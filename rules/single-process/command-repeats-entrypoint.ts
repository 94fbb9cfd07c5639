import { type FixDraft, projectRule, remove, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { removeItems } from '../model/compose/edits.ts';
import type { ProcessSpec } from '../model/compose/process.ts';
import type { Service } from '../model/compose/service.ts';
import { baseName } from '../model/dockerfile/instruction.ts';
import { passesOn } from '../model/dockerfile/stage.ts';
import { imageFacts } from '../model/image/knowledge.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'command-repeats-entrypoint',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Leave out of the command what the entrypoint starts',
      why: 'A command is what the entrypoint gets as arguments. The program is given its own name as the first one, takes it for a file or a subcommand, and stops.',
      messages: {
        repeated: 'The entrypoint is "{program}" already: this starts "{program} {program}", so leave it out.',
      },
      fixes: { remove: 'Remove "{program}" from the command' },
    },
    de: {
      title: 'Im Befehl weglassen, was der Entrypoint startet',
      why: 'Einen Befehl bekommt der Entrypoint als Argumente. Das Programm erhält als erstes seinen eigenen Namen, hält ihn für eine Datei oder einen Unterbefehl und bricht ab.',
      messages: {
        repeated: 'Der Entrypoint ist schon „{program}“: So startet „{program} {program}“, daher hier weglassen.',
      },
      fixes: { remove: '„{program}“ aus dem Befehl entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    command: python app.py\n',
        Dockerfile: 'FROM python:3.14-slim\nENTRYPOINT ["python"]\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build: .\n    command: app.py\n',
        Dockerfile: 'FROM python:3.14-slim\nENTRYPOINT ["python"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const { command } = service;
      if (!command || command.words.length < 2 || service.extends) continue;
      const entrypoint = entrypointOf(service, project) ?? [];
      const last = baseName(entrypoint.at(-1) ?? '');
      if (entrypoint.length === 0 || passesOn(entrypoint) || launchers.has(last)) continue;
      const isRepeated = entrypoint.every((word, index) => {
        const own = command.words[index]?.value;
        return own !== undefined && (index === 0 ? baseName(own) === baseName(word) : own === word);
      });
      if (!isRepeated) continue;
      const program = entrypoint.join(' ');
      const [first, end] = [command.words[0]!, command.words[entrypoint.length - 1]!];
      report(
        { start: first.range.start, end: end.range.end },
        'repeated',
        { program },
        {
          fixes: fixesOf(doc, command, entrypoint.length, program),
        },
      );
    }
  },
});

/** Programs that start what follows, themselves included. */
const launchers: ReadonlySet<string> = new Set(
  'env exec run nice nohup time timeout sudo gosu su-exec setpriv stdbuf npx bunx pnpx uvx catchsegv strace sh bash'.split(
    ' ',
  ),
);

/** The words a command follows; undefined where they are unknown, or a shell reads them. */
function entrypointOf(service: Service, project: Project): readonly string[] | undefined {
  const { entrypoint, build, image } = service;
  if (entrypoint) {
    const words = entrypoint.words.map(({ value }) => value);
    return words.every((word) => word !== undefined) ? words : undefined;
  }
  if (!build) return image && !image.hasVariable ? imageFacts(image)?.entrypoint : undefined;
  const start = project.dockerfileOf(service)?.stage?.startCommand;
  if (start?.entrypoint) return start.entrypoint.exec?.map(({ value }) => value);
  return start?.inheritedEntrypoint.known ? start.inheritedEntrypoint.value : undefined;
}

function fixesOf(doc: ComposeDocument, command: ProcessSpec, count: number, program: string): FixDraft<'remove'>[] {
  const { entry, words } = command;
  const next = words[count];
  if (!next || entry.inherited) return [];
  const isBlock = entry.kind === 'list' && entry.style === 'block';
  const places =
    entry.kind === 'list' ? entry.items.map(({ fullRange }) => fullRange) : words.map(({ range }) => range);
  const range = { start: places[0]!.start, end: places[count]!.start };
  const isCommented = doc.comments.some(
    (comment) => range.start < comment.range.start && comment.range.end < range.end,
  );
  const edits = isBlock ? removeItems(doc, entry.items.slice(0, count)) : isCommented ? [] : [remove(range)];
  return edits.length > 0 ? [unsafeFix('remove', edits, { data: { program } })] : [];
}
