import type { Instruction } from '../dockerfile/instruction.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import type { ShellCommand } from '../shell/command.ts';
import { known, unknown, type Value } from '../value.ts';
import { parseSignal } from './signals.ts';
import { mainCommand, startInstructions } from './start.ts';

/** The main process of a stage with the instruction it is written in. */
export interface StageMain {
  readonly command: ShellCommand;
  readonly instruction: Instruction;
}

/** What a stage starts in the end; `undefined` where the base image or a variable says it. */
export function stageMain(stage: Stage): StageMain | undefined {
  const instruction = startInstructions(stage).at(-1);
  const command = instruction?.script && mainCommand({ script: instruction.script });
  return instruction && command ? { command, instruction } : undefined;
}

/** The signal that stops a stage's containers: its own, that of its base image, or Docker's SIGTERM. */
export function stopSignal(stage: Stage): Value<string> {
  const own = stage.last('STOPSIGNAL')?.words[0];
  if (own) {
    const signal = own.value.known ? parseSignal(own.value.value)?.canonical : undefined;
    return signal ? known(signal, own.range) : unknown;
  }
  const image = stage.externalImage;
  if (image?.isScratch) return known('SIGTERM');
  const facts = image && imageFacts(image);
  if (facts?.stopSignal) return known(parseSignal(facts.stopSignal)?.canonical ?? facts.stopSignal);
  // Systems and languages leave the signal as it is; of servers it may not be recorded.
  return facts && facts.kind !== 'server' ? known('SIGTERM') : unknown;
}
