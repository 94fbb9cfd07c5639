import type { Instruction } from './instruction.ts';

const layerInstructions: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

/** BuildKit commits a layer for WORKDIR too, if only to make the directory (dockerfile2llb/convert.go). */
export const makesLayer = ({ keyword }: Instruction): boolean => layerInstructions.has(keyword);

/** How many layers the file has put on its base image once an instruction is done; those of its base stages count. */
export function layersUpTo(instruction: Instruction): number {
  const { stage } = instruction;
  if (!stage) return 0;
  const own = stage.instructions.filter((other) => other.range.start <= instruction.range.start);
  const below = stage.lineage.slice(1).flatMap(({ instructions }) => instructions);
  return [...below, ...own].filter(makesLayer).length;
}
