import type { Edit } from '../../core/rule.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { UserInstruction } from '../dockerfile/kinds.ts';
import type { Stage } from '../dockerfile/stage.ts';
import { imageFacts } from '../image/knowledge.ts';
import { imageUsers } from './accounts.ts';

/** Instructions that work the same whoever the user is: they may stand below USER. */
const indifferent: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'EXPOSE', 'HEALTHCHECK', 'LABEL', 'STOPSIGNAL']);

/** Adds lines where a stage has done all its work: before CMD, EXPOSE and the like at its end, else behind it. */
export function atEndOfStage(stage: Stage, lines: readonly string[]): Edit {
  const { doc, instructions } = stage;
  const lastWork = instructions.findLastIndex(({ keyword }) => !indifferent.has(keyword));
  const next = instructions[lastWork + 1];
  if (next) return linesBefore(doc, next, lines);
  const last = instructions.at(-1) ?? stage.from;
  return linesAfter(doc, last?.range.end ?? doc.source.length, lines);
}

/** Adds lines above an instruction and the comment that belongs to it. */
export function linesBefore(doc: DockerfileDocument, instruction: Instruction, lines: readonly string[]): Edit {
  const first = instruction.leading[0]?.range.start ?? instruction.range.start;
  const { start } = doc.lines.lineRange(doc.lines.position(first).line);
  const at = doc.source.startsWith('\ufeff') ? Math.max(start, 1) : start;
  return { range: { start: at, end: at }, text: lines.map((line) => `${line}\n`).join('') };
}

/** Adds lines below the line of an offset. */
export function linesAfter(doc: DockerfileDocument, offset: number, lines: readonly string[]): Edit {
  const { end } = doc.lines.lineRange(doc.lines.position(Math.max(0, offset)).line);
  return { range: { start: end, end }, text: lines.map((line) => `\n${line}`).join('') };
}

/** Makes a stage end as another user: in the USER that is there, if only words about the start follow it. */
export function endAs(stage: Stage, { user, lines }: NewUser, last: UserInstruction): Edit {
  const follows = last.stage === stage ? stage.instructions.slice(stage.instructions.indexOf(last) + 1) : undefined;
  const isReplaced = lines.length === 1 && follows?.every(({ keyword }) => indifferent.has(keyword));
  return isReplaced ? { range: last.body.range(), text: user } : atEndOfStage(stage, lines);
}

/** Somebody who is no root, and the lines that end a stage as him. */
export interface NewUser {
  readonly user: string;
  readonly lines: readonly string[];
}

/** A user that exists. */
export const existingUser = (user: string): NewUser => ({ user, lines: [`USER ${user}`] });

/**
 * An unprivileged user for a stage that runs as root: the account the base image brings for it, else one that is created
 * with what the distribution has, else a number, which needs no account.
 */
export function unprivilegedUserFor(stage: Stage): NewUser {
  const image = stage.externalImage;
  const facts = image && imageFacts(image);
  const [brought, another] = imageUsers(stage)?.filter(({ uid }) => uid !== 0) ?? [];
  if (brought && !another) {
    const user = facts?.kind === 'distroless' && brought.uid !== undefined ? String(brought.uid) : brought.name;
    return existingUser(user);
  }
  const create = facts?.packageManager === 'apt' ? shadow : facts?.packageManager === 'apk' ? busybox : undefined;
  const shell = stage.shell.instruction === undefined && stage.shell.dialect === 'posix';
  if (create && shell) return { user: '10001:10001', lines: [`RUN ${create}`, 'USER 10001:10001'] };
  return existingUser(image?.isScratch ? '65532:65532' : '10001:10001');
}

const shadow = 'groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app';
const busybox = 'addgroup -g 10001 app && adduser -D -H -u 10001 -G app app';
