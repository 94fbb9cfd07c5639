import { type FixDraft, insertBefore, projectRule, type Report, remove, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { type Start, startedCommands, starts } from '../model/process/start.ts';
import type { ShellCommand } from '../model/shell/command.ts';

/** Programs that only look at what another one prints. */
const readers: ReadonlySet<string> = new Set(
  'tee rotatelogs cronolog grep sed awk jq bunyan pino-pretty ts logger cat svlogd multilog less more tail'.split(' '),
);
const messages = {
  pipe: 'Behind this pipe "{program}" gets no stop signal: let it write to standard output without "{reader}".',
} as const;
const fixes = { remove: 'Start "{program}" without the pipe' } as const;

export default projectRule({
  id: 'signal-swallowed-by-pipe',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['disposability', 'logs'],
  text: {
    en: {
      title: 'Start the program without a pipe',
      why: 'For a pipe a shell has to stay: it gets the stop signal, the program does not and is killed after ten seconds. The exit status is that of the last command, so a crash looks like success. Docker collects standard output by itself.',
      messages,
      fixes,
    },
    de: {
      title: 'Das Programm ohne Pipe starten',
      why: 'Für eine Pipe muss eine Shell bestehen bleiben: Sie bekommt das Stoppsignal, das Programm nicht, und wird nach zehn Sekunden abgebrochen. Als Exit-Status zählt der letzte Befehl, ein Absturz sieht also wie Erfolg aus. Docker sammelt die Standardausgabe selbst ein.',
      messages: {
        pipe: 'Hinter dieser Pipe bekommt „{program}“ kein Stoppsignal: ohne „{reader}“ auf die Standardausgabe schreiben.',
      },
      fixes: { remove: '„{program}“ ohne Pipe starten' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nCMD node server.js | tee /var/log/server.log\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCMD ["node", "server.js"]\n' },
    },
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: node:24-slim\n    command: sh -c "node server.js | tee /var/log/server.log"\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: node:24-slim\n    command: node server.js\n' },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(doc, report),
  checkCompose: ({ doc, report }) => check(doc, report),
});

function check(doc: DockerfileDocument | ComposeDocument, report: Report<typeof messages, typeof fixes>): void {
  for (const start of starts(doc)) {
    const reader = startedCommands(start).at(-1);
    const first = reader?.pipeline[0];
    if (!reader || !first || first === reader || !first.pipeRange || first.script !== reader.script) continue;
    if (first.name === undefined || writers.has(first.name) || !readers.has(reader.name ?? '')) continue;
    const data = { program: first.name, reader: reader.name! };
    report(first.pipeRange, 'pipe', data, { fixes: fixesOf(doc, start, first, reader) });
  }
}

/** They end by themselves at once. */
const writers: ReadonlySet<string> = new Set([
  'echo',
  'printf',
  'cat',
  'yes',
  'ls',
  'find',
  'env',
  'printenv',
  'date',
  'tail',
]);

function fixesOf(
  doc: DockerfileDocument | ComposeDocument,
  { script }: Start,
  first: ShellCommand,
  reader: ShellCommand,
): FixDraft<'remove'>[] {
  const pipe = { start: first.fullRange.end, end: reader.fullRange.end };
  const isCommented = doc.comments.some(({ range }) => range.start > pipe.start && range.end < pipe.end);
  const isWhole = first.nesting.length === 0 && !first.previous && script.statements.length <= 1;
  if (isCommented || !isWhole || first.wrapper('exec')) return [];
  const at = first.wrappers[0]?.word ?? first.nameWord;
  const edits = [insertBefore(at.range, 'exec '), remove(pipe)];
  return [unsafeFix('remove', edits, { data: { program: first.name! } })];
}
