import type { DockerfileDocument } from './document.ts';
import type { Instruction } from './instruction.ts';

/** The instructions that a later one of the same kind in their stage makes void, as CMD, ENTRYPOINT and HEALTHCHECK do. */
export function overridden(
  doc: DockerfileDocument,
  keyword: 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK',
): readonly { readonly instruction: Instruction; readonly last: Instruction }[] {
  return doc.stages.flatMap((stage) => {
    const all: readonly Instruction[] = stage.ofType(keyword);
    return all.slice(0, -1).map((instruction) => ({ instruction, last: all.at(-1)! }));
  });
}
