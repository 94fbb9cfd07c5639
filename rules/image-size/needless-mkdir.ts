import { dockerfileRule, type FixDraft, remove, replace, safeFix, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { removalRange } from '../model/dockerfile/removal.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { cleanPath, pathWithin } from '../model/project/path.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import { is } from '../model/value.ts';

export default dockerfileRule({
  id: 'needless-mkdir',
  severity: 'info',
  fixable: 'safe',
  text: {
    en: {
      title: 'Leave the making of directories to WORKDIR and COPY',
      why: 'WORKDIR and COPY make the directories they need. A RUN for that starts a container of its own, adds a layer that holds nothing, and is one more line that has to fit the others.',
      messages: {
        workdir: 'WORKDIR makes "{path}" by itself: leave out this RUN.',
        copy: '{keyword} makes "{path}" by itself: leave out this RUN, or write WORKDIR.',
      },
      fixes: { leaveOut: 'Remove this RUN', workdir: 'Write WORKDIR {path}' },
    },
    de: {
      title: 'Das Anlegen von Verzeichnissen WORKDIR und COPY überlassen',
      why: 'WORKDIR und COPY legen die Verzeichnisse an, die sie brauchen. Ein RUN dafür startet einen eigenen Container, fügt einen leeren Layer hinzu und ist eine Zeile mehr, die zu den anderen passen muss.',
      messages: {
        workdir: 'WORKDIR legt „{path}“ selbst an: dieses RUN weglassen.',
        copy: '{keyword} legt „{path}“ selbst an: dieses RUN weglassen oder WORKDIR schreiben.',
      },
      fixes: { leaveOut: 'Dieses RUN entfernen', workdir: 'WORKDIR {path} schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN mkdir -p /app\nWORKDIR /app\nCOPY . .\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\n',
    },
  ],
  check({ doc, report }) {
    for (const stage of doc.stages) {
      for (const [index, run] of stage.instructions.entries()) {
        const command = run.keyword === 'RUN' ? onlyMkdir(run) : undefined;
        const user = command && stage.userAt(run);
        if (!command || !user || (user.known && !isRoot(user.value))) continue;
        const makers = command.operands.map(({ value }) => makerOf(value!, stage.instructions.slice(index + 1)));
        const [first] = makers;
        if (!first || makers.includes(undefined)) continue;
        const path = command.operands[0]!.value!;
        if (first.keyword === 'WORKDIR') report(command.range, 'workdir', { path }, { fixes: fixesOf(run, stage) });
        else {
          const { keyword } = first;
          const fixes = [...fixesOf(run, stage), ...(makers.length === 1 ? workdir(run, path) : [])];
          report(command.range, 'copy', { keyword, path }, { fixes });
        }
      }
    }
  },
});

const isRoot = (user: string): boolean => user === 'root' || user === '0';

/** A RUN that makes directories, with the mode they have anyway, and does nothing else. */
function onlyMkdir(run: Instruction): ShellCommand | undefined {
  const [command, ...others] = run.commands;
  if (command?.name !== 'mkdir' || others.length > 0 || run.flags.length > 0 || run.heredocs.length > 0)
    return undefined;
  if (run.script?.statements.length !== 1 || command.redirects.length > 0 || command.wrappers.length > 0) {
    return undefined;
  }
  const options = command.args.filter((word) => !command.operands.includes(word));
  const isPlain = options.every(({ value }) => value !== undefined && /^(?:-[pv]+|--parents|--verbose)$/.test(value));
  const isFixed = command.operands.every(({ value }) => value !== undefined && /^\/[^*?[{~]*$/.test(value));
  return isPlain && isFixed && command.operands.length > 0 ? command : undefined;
}

/** What makes a directory before anything else can need it. */
function makerOf(written: string, following: readonly Instruction[]): Instruction | undefined {
  const path = cleanPath(written);
  for (const instruction of following) {
    if (!harmless.has(instruction.keyword)) return undefined;
    if (instruction.keyword === 'WORKDIR') {
      const directory = instruction.words[0]?.value;
      if (!directory?.known) return undefined;
      if (pathWithin(path, cleanPath(directory.value)) !== undefined) return instruction;
    } else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      const { destination, sources, flag } = instruction as CopyInstruction;
      if (!destination?.value.known) return undefined;
      const inside = pathWithin(path, cleanPath(destination.value.value));
      if (inside === undefined) continue;
      // Without the directory, a file copied to its path would take its place.
      const isDirectory = inside !== '' || destination.value.value.endsWith('/') || sources.length > 1;
      return isDirectory && !flag.call(instruction, 'chown') && !flag.call(instruction, 'chmod')
        ? instruction
        : undefined;
    }
  }
  return undefined;
}

const harmless: ReadonlySet<string> = new Set([
  'WORKDIR',
  'COPY',
  'ADD',
  'ENV',
  'ARG',
  'LABEL',
  'EXPOSE',
  'CMD',
  'ENTRYPOINT',
]);

function fixesOf(run: Instruction, stage: Stage): FixDraft<'leaveOut'>[] {
  const range = removalRange(run);
  if (!range) return [];
  const isSafe = is(stage.userAt(run), 'root') || is(stage.userAt(run), '0');
  return [(isSafe ? safeFix : unsafeFix)('leaveOut', remove(range))];
}

/** The directory becomes the one in which the program starts. */
const workdir = (run: Instruction, path: string): FixDraft<'workdir'>[] =>
  removalRange(run) ? [unsafeFix('workdir', replace(run.range, `WORKDIR ${path}`), { data: { path } })] : [];
