/** Commands whose only use is to keep a container running. */
import type { ShellCommand } from '../shell/command.ts';
import { mainCommand, type Start, startedCommands } from './start.ts';

/** The command that does nothing but wait, if a start ends with one; with the word that says so. */
export function keepAlive(start: Start): ShellCommand | undefined {
  const main = mainCommand(start);
  if (!main) return undefined;
  if (main.nesting.includes('loop')) return isIdleLoop(start) ? main : undefined;
  if (main.name === 'tail') return follows(main) ? main : undefined;
  if (main.name === 'sleep') return sleepsForever(main) ? main : undefined;
  return undefined;
}

const follows = (command: ShellCommand): boolean =>
  command.hasFlag('-f', '-F', '--follow') || command.args.some(({ value }) => value?.startsWith('--follow=') ?? false);

/** A day or more is meant to be for ever. */
function sleepsForever(command: ShellCommand): boolean {
  const [time] = command.operands;
  const match = /^(?:(inf(?:inity)?)|(\d{1,12})(?:\.\d{0,9})?([smhd]?))$/.exec(time?.value ?? '');
  if (!match) return false;
  const unit = { s: 1, m: 60, h: 3600, d: 86400 }[match[3] ?? 's'] ?? 1;
  return match[1] !== undefined || Number(match[2]) * unit >= 86400;
}

const idle = new Set(['true', ':', 'sleep', 'echo', 'date', 'printf', '[', 'test']);

/** A loop at the end in which nothing but waiting happens. */
function isIdleLoop(start: Start): boolean {
  const inLoops = startedCommands(start).filter(({ nesting }) => nesting.includes('loop'));
  return (
    inLoops.some(({ name }) => name === 'sleep') && inLoops.every(({ name }) => name !== undefined && idle.has(name))
  );
}
