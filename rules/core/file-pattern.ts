import { compileGlob } from '../model/project/glob.ts';
import { cleanPath, pathWithin } from '../model/project/path.ts';

/** More readings of one pattern's braces than this are not looked at. */
const maximumReadings = 256;

/**
 * A test for paths by a pattern of the configuration, or undefined when it is malformed: `*`, `?`, `[a-z]`, `**`,
 * `{a,b}`. A pattern without a slash means files of that name in any directory, another one counts from `directory`,
 * where the configuration lies; one that names a directory means all below it.
 */
export function compileFilePattern(pattern: string, directory = ''): ((path: string) => boolean) | undefined {
  const tests: ((path: string) => boolean)[] = [];
  for (const reading of expandBraces(pattern)) {
    const inside = reading.endsWith('/') ? reading.slice(0, -1) : reading;
    const glob = inside.startsWith('./') ? inside.slice(2) : inside.startsWith('/') ? inside.slice(1) : inside;
    if (glob === '') return undefined;
    const anywhere = !inside.includes('/');
    const test = compileGlob(anywhere ? `**/${glob}` : glob);
    const below = compileGlob(anywhere ? `**/${glob}/**` : `${glob}/**`);
    if (!test || !below) return undefined;
    if (!reading.endsWith('/')) tests.push(test);
    tests.push(below);
  }
  return (path) => {
    const relative = directory === '' ? cleanPath(path) : pathWithin(directory, cleanPath(path));
    return relative !== undefined && tests.some((test) => test(relative));
  };
}

/** The readings of `{a,b}`; a brace without its partner or comma is plain text. */
function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= maximumReadings) {
    const current = open.pop()!;
    const group = firstGroup(current);
    if (!group) done.push(current);
    else for (const part of group.parts) open.push(current.slice(0, group.start) + part + current.slice(group.end));
  }
  return open.length > 0 ? [pattern] : done;
}

function firstGroup(pattern: string): { start: number; end: number; parts: readonly string[] } | undefined {
  const starts: { start: number; commas: number[] }[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === '\\') i++;
    else if (character === '{') starts.push({ start: i, commas: [] });
    else if (character === ',') starts.at(-1)?.commas.push(i);
    else if (character === '}') {
      const group = starts.pop();
      if (!group || group.commas.length === 0) continue;
      const bounds = [group.start, ...group.commas, i];
      const parts = bounds.slice(1).map((bound, index) => pattern.slice(bounds[index]! + 1, bound));
      return { start: group.start, end: i + 1, parts };
    }
  }
  return undefined;
}
