import type { Instruction } from '../dockerfile/instruction.ts';
import type { UserInstruction } from '../dockerfile/kinds.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { is } from '../value.ts';

/** The superuser, by name or by number. */
export const isRoot = (user: string): boolean => user === 'root' || /^0+$/.test(user);

/** A user given by name, not by number. */
export const isUserName = (user: string): boolean => user !== '' && !/^\d+$/.test(user);

/** A USER surely says root. */
export const setsRoot = ({ user }: UserInstruction): boolean => user?.value.known === true && isRoot(user.value.value);

/** A USER surely says somebody else than root. */
export const leavesRoot = ({ user }: UserInstruction): boolean =>
  user?.value.known === true && user.value.value !== '' && !isRoot(user.value.value);

/** Whether an instruction surely runs as root: USER says so, or the base image does and no USER stands above. */
export function runsAsRoot(instruction: Instruction): boolean {
  const user = userOf(instruction);
  return user !== undefined && (is(user, 'root') || (user.known && isRoot(user.value)));
}

/**
 * The USER above an instruction, if it surely says somebody else than root. Instructions in ONBUILD have none: they run
 * as whoever is the user where the image is built on.
 */
export function unprivilegedUser(instruction: Instruction): UserInstruction | undefined {
  if (instruction.isOnbuild) return undefined;
  const user = instruction.stage?.lastBefore(instruction, 'USER');
  return user && leavesRoot(user) ? user : undefined;
}

const userOf = (instruction: Instruction) => instruction.stage?.userAt(instruction.parent ?? instruction);

/** The last USER before another one, in the stage and those it builds on, that says somebody else than root. */
export function earlierUser(stage: Stage, last: UserInstruction): UserInstruction | undefined {
  return stage.lineage
    .flatMap((each) => each.ofType('USER').toReversed())
    .find((user) => user.range.start < last.range.start && leavesRoot(user));
}
