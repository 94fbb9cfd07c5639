import type { Assignment, Wrapper } from './command.ts';
import type { ShellWord } from './word.ts';

/** How a program that starts another one reads its own arguments. */
interface WrapperShape {
  /** Options with a value in the next word. */
  readonly values?: string;
  /** Operands before the program: the duration of `timeout`, the user of `gosu`. */
  readonly operands?: number;
  /** The operand or the options that name whom the program runs as. */
  readonly userOperand?: true;
  readonly userOptions?: string;
  /** Takes `NAME=value` before the program. */
  readonly assignments?: true;
  /** With one of these flags it starts nothing that is known here. */
  readonly unless?: string;
  /** Its options are one-dash words, or it has none: no clusters. */
  readonly noOptions?: true;
}

/**
 * Programs that are seen through. Not among them: `chroot` (the program acts on another root), `su` and `runuser -c`
 * (they take a script), `find -exec`, and runners of a project's own programs (`npx`, `bundle exec`, `poetry run`).
 */
const shapes: Readonly<Record<string, WrapperShape>> = {
  sudo: {
    values:
      '-u -g -U -C -D -h -p -r -t -T -R -a --user --group --other-user --host --prompt --role --type --chdir --chroot --close-from --command-timeout --auth-type',
    userOptions: '-u --user',
    assignments: true,
    unless: '-i --login -s --shell -l --list -v --validate -e --edit -k -K -V --version',
  },
  doas: { values: '-u -C -a', userOptions: '-u', unless: '-s -L' },
  env: { values: '-u --unset -C --chdir -a --argv0', assignments: true, unless: '-S --split-string --version' },
  exec: { values: '-a' },
  command: { unless: '-v -V' },
  builtin: {},
  time: { values: '-f -o --format --output' },
  nice: { values: '-n --adjustment' },
  ionice: { values: '-c -n -p -P -u --class --classdata', unless: '-p' },
  chrt: { values: '-T -P -D', operands: 1, unless: '-p -m' },
  taskset: { operands: 1, unless: '-p' },
  nohup: {},
  setsid: {},
  stdbuf: { values: '-i -o -e --input --output --error' },
  timeout: { values: '-s -k --signal --kill-after', operands: 1 },
  unbuffer: {},
  setarch: { operands: 1 },
  linux32: {},
  linux64: {},
  fakeroot: { values: '-l -s -i -b --lib --faked' },
  eatmydata: {},
  gosu: { operands: 1, userOperand: true, noOptions: true },
  'su-exec': { operands: 1, userOperand: true, noOptions: true },
  's6-setuidgid': { operands: 1, userOperand: true, noOptions: true },
  setuidgid: { operands: 1, userOperand: true, noOptions: true },
  setuser: { operands: 1, userOperand: true, noOptions: true },
  chpst: { values: '-u -U -b -e -/ -C -n -l -L -m -d -o -p -f -c', userOptions: '-u' },
  runuser: { values: '-u --user -g -G -s -w', userOptions: '-u --user', unless: '-c --command -l --login -' },
  setpriv: {
    values:
      '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig --selinux-label --apparmor-profile --landlock-access --landlock-rule --seccomp-filter',
    userOptions: '--reuid',
    unless: '-d --dump',
  },
  capsh: { unless: '--' },
  tini: { values: '-p -e' },
  'tini-static': { values: '-p -e' },
  'docker-init': { values: '-p -e' },
  catatonit: { values: '-P' },
  'dumb-init': { values: '-r --rewrite' },
  'with-contenv': { noOptions: true },
  'xvfb-run': {
    values: '-e -f -n -p -s -w --error-file --auth-file --server-num --xauth-protocol --server-args --wait',
  },
  'dbus-run-session': { values: '--config-file --dbus-daemon' },
  flock: { values: '-E -w --timeout --wait --conflict-exit-code', operands: 1, unless: '-c --command -u --unlock' },
  xargs: {
    values:
      '-a -d -E -I -L -n -P -s --arg-file --delimiter --eof --replace --max-lines --max-args --max-procs --max-chars --process-slot-var',
  },
  busybox: { noOptions: true, unless: '--install --list --help' },
  toybox: { noOptions: true },
};

export interface Unwrapped {
  readonly wrappers: readonly Wrapper[];
  readonly assignments: readonly Assignment[];
  /** From the effective program on; never empty. */
  readonly words: readonly ShellWord[];
}

/** Nobody stacks more of them; each one copies the rest of the words. */
const mostWrappers = 32;

/** Sees through programs that only start another one. What is left of a wrapper without a program is the command itself. */
export function unwrap(words: readonly ShellWord[]): Unwrapped {
  const wrappers: Wrapper[] = [];
  const assignments: Assignment[] = [];
  let rest = words;
  while (rest.length > 1 && wrappers.length < mostWrappers) {
    const start = programStart(rest);
    if (!start) break;
    const word = rest[0]!;
    const range = { start: word.range.start, end: rest[start.index - 1]!.range.end };
    const wrapper = { name: start.name, word, range };
    wrappers.push(start.user ? { ...wrapper, user: start.user } : wrapper);
    assignments.push(...start.assignments);
    rest = rest.slice(start.index);
  }
  return { wrappers, assignments, words: rest };
}

interface ProgramStart {
  readonly name: string;
  readonly index: number;
  readonly user: ShellWord | undefined;
  readonly assignments: readonly Assignment[];
}

/** Where the program begins that the first word starts; undefined when that is no wrapper or starts nothing. */
function programStart(words: readonly ShellWord[]): ProgramStart | undefined {
  const path = words[0]!.value;
  if (path === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!Object.hasOwn(shapes, name)) return undefined;
  const shape = shapes[name]!;
  const values = shape.values?.split(' ') ?? [];
  const userOptions = shape.userOptions?.split(' ') ?? [];
  const unless = shape.unless?.split(' ') ?? [];
  const assignments: Assignment[] = [];
  let operands = shape.operands ?? 0;
  let user: ShellWord | undefined;
  let optionsEnded = false;
  for (let index = 1; index < words.length; index++) {
    const word = words[index]!;
    const text = word.value ?? word.prefix;
    if (!optionsEnded && text === '--') {
      if (unless.includes(text)) return undefined;
      optionsEnded = true;
      continue;
    }
    if (!optionsEnded && text.startsWith('-') && !(shape.noOptions && operands === 0)) {
      const option = readOption(word, text, values);
      if (option.names.some((each) => unless.includes(each))) return undefined;
      const takesNext = option.value === undefined && values.includes(option.names.at(-1)!);
      if (userOptions.includes(option.names.at(-1)!)) user = takesNext ? words[index + 1] : option.value;
      if (takesNext) index++;
      continue;
    }
    if (shape.assignments && operands === 0) {
      const assignment = readAssignment(word, name);
      if (assignment) {
        assignments.push(assignment);
        continue;
      }
    }
    if (operands > 0) {
      operands--;
      if (shape.userOperand) user = word;
      continue;
    }
    if (unless.includes(text)) return undefined;
    return { name, index, user, assignments };
  }
  return undefined;
}

/** The options in one word: `-n` and `-E` of `-nE`; `value` where it follows in the same word. */
function readOption(
  word: ShellWord,
  text: string,
  values: readonly string[],
): { names: readonly string[]; value?: ShellWord } {
  if (text.startsWith('--')) {
    const equals = text.indexOf('=');
    return equals < 0 ? { names: [text] } : { names: [text.slice(0, equals)], value: word.from(equals + 1) };
  }
  const names: string[] = [];
  for (let at = 1; at < text.length; at++) {
    names.push(`-${text[at]}`);
    if (values.includes(`-${text[at]}`) && at + 1 < text.length) return { names, value: word.from(at + 1) };
  }
  return { names: names.length > 0 ? names : [text] };
}

/** A word `NAME=value` or `NAME+=value`; `declaredBy` is the command it is an argument of. */
export function readAssignment(word: ShellWord, declaredBy: string | undefined): Assignment | undefined {
  const match = /^([A-Za-z_]\w*)(\[[^\]]*\])?(\+?)=/.exec(word.prefix);
  if (!match) return undefined;
  const text = word.unquoted;
  const from = match[0].length;
  const value = from < text.length || word.quoted ? word.from(from) : undefined;
  return {
    name: match[1]!,
    nameRange: text.range(0, match[1]!.length),
    range: word.range,
    value,
    declaredBy,
    append: match[3] === '+',
  };
}
