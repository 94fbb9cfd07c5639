import type { Instruction } from './instruction.ts';

/**
 * Whether what an instruction writes ends up in the image: its stage is the last one or one that builds on, or it
 * runs in images made from this one (ONBUILD). Other stages are only copied from.
 */
export function isInFinalImage(instruction: Instruction): boolean {
  if (instruction.isOnbuild) return true;
  const { stage, doc } = instruction;
  return stage !== undefined && doc.finalStage?.lineage.includes(stage) === true;
}
