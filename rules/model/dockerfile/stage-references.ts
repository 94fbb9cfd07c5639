import { oncePer } from '../once-per.ts';
import type { Range } from '../text.ts';
import type { DockerfileDocument } from './document.ts';
import type { Instruction } from './instruction.ts';
import type { CopyInstruction } from './kinds.ts';
import type { Stage } from './stage.ts';

/** A place where a stage takes files from elsewhere: `COPY --from=…`, `RUN --mount=from=…`. */
export interface StageReference {
  readonly instruction: Instruction;
  /** The stage the reference stands in. */
  readonly stage: Stage;
  readonly value: string;
  readonly range: Range;
  /** The stage meant, wherever it stands, its own included; `undefined`: an image or a named build context. */
  readonly target: Stage | undefined;
}

/**
 * All references of a file in source order. Those behind ONBUILD mean stages of another file and are left out.
 * BuildKit looks among all stages, later ones too; numbers count for COPY only (dockerfile2llb/convert.go).
 */
export const stageReferences = oncePer((doc: DockerfileDocument): readonly StageReference[] =>
  doc.instructions.flatMap((instruction): StageReference[] => {
    const { stage } = instruction;
    if (!stage) return [];
    if (instruction.keyword === 'COPY') {
      const from = (instruction as CopyInstruction).flag('from');
      if (!from?.value || !from.valueRange) return [];
      const { value, valueRange: range } = from;
      return [{ instruction, stage, value, range, target: doc.stage(value) }];
    }
    return instruction.mounts.flatMap((mount) => {
      const from = mount.option('from');
      if (!from?.value || !from.valueRange) return [];
      const { value, valueRange: range } = from;
      return [{ instruction, stage, value, range, target: doc.stageNamed(value) }];
    });
  }),
);
