import type { Range } from '../text.ts';
import type { Bashism } from './bashisms.ts';
import type { ShellScript } from './script.ts';

/** Something in a script that Bash understands and a plain `sh` does not. */
export interface BashUse {
  /** How it looks: `[[ ]]`, `{a,b}`, `source`. */
  readonly construct: string;
  /** The place to look at; of a long construct its beginning. */
  readonly range: Range;
  /** BusyBox ash has it too, as Alpine builds it (`ASH_BASH_COMPAT` in its shell/ash.c). */
  readonly inAsh: boolean;
  /** ShellCheck's code for it in an `sh` script. */
  readonly shellcheck: string | undefined;
  /** The same in POSIX: put `text` in place of `range`, and `after.text` behind `after.range`. */
  readonly portable?: {
    readonly range: Range;
    readonly text: string;
    readonly after?: { readonly range: Range; readonly text: string };
  };
}

interface Construct {
  readonly looks: string;
  readonly code?: string;
  readonly inAsh?: boolean;
  /** Length of the word it begins with, where it goes on for long. */
  readonly head?: number;
}

const constructs: Readonly<Record<Exclude<Bashism['kind'], 'pipe-both'>, Construct>> = {
  'double-bracket': { looks: '[[ ]]', code: 'SC3010', inAsh: true },
  'arithmetic-command': { looks: '(( ))', code: 'SC3006' },
  'arithmetic-for': { looks: 'for (( ))', code: 'SC3005', head: 3 },
  select: { looks: 'select', code: 'SC3008', head: 6 },
  'function-keyword': { looks: 'function', code: 'SC2112', inAsh: true },
  coproc: { looks: 'coproc', head: 6 },
  'here-string': { looks: '<<<', code: 'SC3011' },
  'process-substitution': { looks: '<( )', code: 'SC3001', inAsh: true },
  'output-both': { looks: '&>', code: 'SC3020', inAsh: true },
  array: { looks: 'NAME=( )', code: 'SC3030' },
  'append-assignment': { looks: '+=', code: 'SC3024' },
  'brace-expansion': { looks: '{a,b}', code: 'SC3009' },
  'extended-glob': { looks: '!( )', code: 'SC3002' },
  'ansi-c-quote': { looks: "$'…'", code: 'SC3003', inAsh: true },
  'locale-quote': { looks: '$"…"', code: 'SC3004' },
  'indirect-expansion': { looks: '$' + '{!NAME}', code: 'SC3053' },
  'substring-expansion': { looks: '$' + '{NAME:1:2}', code: 'SC3057', inAsh: true },
  'replace-expansion': { looks: '$' + '{NAME/a/b}', code: 'SC3060', inAsh: true },
  'case-expansion': { looks: '$' + '{NAME^^}', code: 'SC3059' },
  'transform-expansion': { looks: '$' + '{NAME@Q}' },
};

/** Commands built into Bash that no file of the same name stands in for. */
const builtins: Readonly<Record<string, Construct>> = {
  source: { looks: 'source', code: 'SC3046', inAsh: true },
  pushd: { looks: 'pushd', code: 'SC3044' },
  popd: { looks: 'popd', code: 'SC3044' },
  shopt: { looks: 'shopt', code: 'SC3044' },
  declare: { looks: 'declare', code: 'SC3044' },
  typeset: { looks: 'typeset', code: 'SC3044' },
  mapfile: { looks: 'mapfile' },
};

/** What a script owes to Bash: syntax and built-in commands, in source order. Scripts inside `sh -c` are their own. */
export function bashUses(script: ShellScript): readonly BashUse[] {
  const syntax = script.bashisms.flatMap(({ kind, range }) =>
    kind === 'pipe-both' ? [] : { ...describe(constructs[kind], range), ...portableRedirect(script, kind, range) },
  );
  const pipes = script.pipelines.flatMap(({ operators, commands }) =>
    commands[0]?.script !== script
      ? []
      : operators
          .filter(({ text }) => text === '|&')
          .map(({ range }) => ({
            ...describe({ looks: '|&', code: 'SC3029' }, range),
            portable: { range, text: '2>&1 |' },
          })),
  );
  const commands = script.commands.flatMap(({ name, nameWord, script: own }) => {
    if (own !== script || name === undefined || !Object.hasOwn(builtins, name)) return [];
    if (nameWord.text !== name || script.functions.includes(name)) return [];
    const use = describe(builtins[name]!, nameWord.range);
    return name === 'source' ? { ...use, portable: { range: nameWord.range, text: '.' } } : use;
  });
  return [...syntax, ...pipes, ...commands].sort((a, b) => a.range.start - b.range.start);
}

function describe({ looks, code, inAsh = false, head }: Construct, range: Range): BashUse {
  const place = head === undefined ? range : { start: range.start, end: range.start + head };
  return { construct: looks, range: place, inAsh, shellcheck: code };
}

/** `&> file` is `> file 2>&1`. */
function portableRedirect(script: ShellScript, kind: Bashism['kind'], range: Range): Pick<BashUse, 'portable'> {
  const redirect =
    kind === 'output-both' ? script.redirects.find((each) => each.range.start === range.start) : undefined;
  if (!redirect) return {};
  const { start } = redirect.range;
  const operator = { start, end: start + redirect.operator.length };
  return {
    portable: { range: operator, text: redirect.operator.slice(1), after: { range: redirect.range, text: ' 2>&1' } },
  };
}
