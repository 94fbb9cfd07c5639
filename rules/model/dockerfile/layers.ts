/** What instructions put into the file system of an image, layer by layer. */
import { oncePer } from '../once-per.ts';
import { baseName, cleanPath } from '../project/path.ts';
import type { ShellCommand, ShellWord } from '../shell/command.ts';
import type { DockerfileDocument } from './document.ts';
import type { Instruction, Word } from './instruction.ts';
import type { CopyInstruction } from './kinds.ts';
import type { Stage } from './stage.ts';

/**
 * Whether what an instruction writes ends up in the image: its stage is the last one or one that builds on, or it
 * runs in images made from this one (ONBUILD). Other stages are only copied from.
 */
export function isInFinalImage(instruction: Instruction): boolean {
  if (instruction.isOnbuild) return true;
  const { stage, doc } = instruction;
  return stage !== undefined && finalLineage(doc).has(stage);
}

const finalLineage = oncePer((doc: DockerfileDocument): ReadonlySet<Stage> => new Set(doc.finalStage?.lineage));

/** The instructions that ran before this one in its stage and those it builds on, nearest first. */
export const earlierInstructions = oncePer((instruction: Instruction): readonly Instruction[] => {
  const { stage } = instruction;
  if (!stage) return [];
  const own = stage.instructions.filter((earlier) => earlier.range.end <= instruction.range.start).reverse();
  return stage.baseStage ? own.concat(allInstructions(stage.baseStage)) : own;
});

/** The instructions of a stage and those it builds on, last one first. */
const allInstructions = oncePer((stage: Stage): readonly Instruction[] => {
  const own = stage.instructions.toReversed();
  return stage.baseStage ? own.concat(allInstructions(stage.baseStage)) : own;
});

/**
 * A path of the image as an absolute one. Where the working directory is unknown, what is relative to it begins with
 * `:`, so that paths of one directory compare all the same. `undefined` for a home directory.
 */
export function pathInImage(instruction: Instruction, path: string): string | undefined {
  if (path.startsWith('/')) return cleanPath(path);
  if (path.startsWith('~') || path === '' || /^[A-Za-z]:/.test(path)) return undefined;
  const directory = instruction.stage?.workdirAt(instruction);
  if (directory?.known) return cleanPath(`${directory.value}/${path}`);
  const last = instruction.stage?.lastBefore(instruction, 'WORKDIR');
  return `:${last?.range.start ?? ''}/${cleanPath(path)}`.replace(/\/$/, '');
}

/** Like {@link pathInImage}, of a word of a command; `undefined` behind `cd`, and for what is known at run time only. */
export function commandPath(run: Instruction, command: ShellCommand, word: ShellWord): string | undefined {
  const { value } = word;
  if (value === undefined) return undefined;
  const moved =
    !value.startsWith('/') &&
    command.script.commands.some(({ name, range }) => {
      return (name === 'cd' || name === 'pushd') && range.start < command.range.start;
    });
  return moved || command.wrapper('chroot') ? undefined : pathInImage(run, value);
}

/** Something COPY or ADD puts into the image. */
export interface CopiedPath {
  readonly copy: CopyInstruction;
  readonly source: Word;
  /** Where it lies in the image if it is a file. */
  readonly file: string | undefined;
  /** The directory that its contents go to if it is a directory, or that it lies in. */
  readonly directory: string | undefined;
}

/** What COPY and ADD put into the image by names that can be read here; heredocs aside. */
export const copiedPaths = oncePer((copy: CopyInstruction): readonly CopiedPath[] => {
  const target = copy.destination?.value;
  if (!target?.known) return [];
  const place = pathInImage(copy, target.value);
  const isDirectory = target.value.endsWith('/') || /(?:^|\/)\.\.?$/.test(target.value) || copy.sources.length > 1;
  return copy.sources.flatMap((source) => {
    if (!source.value.known || place === undefined) return [];
    const name = baseName(source.value.value.replace(/\/+$/, ''));
    const isName = name !== '' && name !== '.' && name !== '..' && !/[*?[]/.test(name);
    const file = !isDirectory ? place : isName ? `${place}/${name}`.replace('//', '/') : undefined;
    return [{ copy, source, file, directory: place }];
  });
});

/** Whether a directory is another one or holds it. */
export const holdsPath = (directory: string, path: string): boolean =>
  path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
