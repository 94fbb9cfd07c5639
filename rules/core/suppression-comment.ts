import type { Range } from '../model/text.ts';
import type { Peer } from './rule.ts';

/** Whose comment it is. `tally` speaks hadolint's and BuildKit's codes. */
export type SuppressionTool =
  | 'plimsoll'
  | 'hadolint'
  | 'buildkit'
  | 'tally'
  | 'checkov'
  | 'dclint'
  | 'kics'
  | 'trivy'
  | 'shellcheck';

/** `next`: the next instruction or YAML node; `line`: the next line, or its own when it follows something there. */
export type Reach = 'file' | 'stage' | 'next' | 'line' | 'same-line';

export interface SuppressionName {
  readonly name: string;
  readonly range: Range;
}

/** What one comment asks for. */
export interface SuppressionComment {
  readonly tool: SuppressionTool;
  readonly reach: Reach;
  /** Rule ids, or the tool's codes. */
  readonly names: readonly SuppressionName[];
  /** Whether all that the tool would report is meant. */
  readonly everything: boolean;
  readonly reason?: string;
}

/** The other linters whose codes a tool's comments use. */
export const codesInCommentsOf: Readonly<Record<SuppressionTool, readonly Peer[]>> = {
  plimsoll: [],
  hadolint: ['hadolint', 'shellcheck'],
  buildkit: ['buildkit'],
  tally: ['hadolint', 'buildkit', 'shellcheck'],
  checkov: ['checkov'],
  dclint: ['dclint'],
  kics: ['kics'],
  trivy: ['trivy'],
  shellcheck: ['shellcheck'],
};

interface Syntax {
  readonly tool: SuppressionTool;
  /** Anchored at the first character after `#` and blanks; the names follow. */
  readonly start: RegExp;
  readonly reach: (match: RegExpExecArray) => Reach;
  /** What ends the names; a reason may follow. */
  readonly end?: RegExp;
  /** Naming nothing means everything. */
  readonly bare?: boolean;
}

const syntaxes: readonly Syntax[] = [
  {
    tool: 'plimsoll',
    start: /plimsoll-ignore-file(?![\w-])[ \t]*:?/y,
    reach: () => 'file',
    end: /(?:^|[ \t])--(?:[ \t]|$)/,
  },
  {
    tool: 'plimsoll',
    start: /plimsoll-ignore(?![\w-])[ \t]*:?/y,
    reach: () => 'next',
    end: /(?:^|[ \t])--(?:[ \t]|$)/,
  },
  {
    tool: 'hadolint',
    start: /hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=/iy,
    reach: ([, scope]) => (scope ? (scope.toLowerCase() === 'stage' ? 'stage' : 'file') : 'next'),
    end: /#/,
  },
  {
    tool: 'tally',
    start: /tally[ \t]+(global[ \t]+)?ignore[ \t]*=/iy,
    reach: ([, global]) => (global ? 'file' : 'next'),
    end: /;[ \t]*reason[ \t]*=|;|#/i,
  },
  { tool: 'checkov', start: /(?:checkov|bridgecrew):skip=/iy, reach: () => 'file', end: /:/ },
  {
    tool: 'dclint',
    start: /dclint[ \t]+disable-next-line(?![\w-])/iy,
    reach: () => 'line',
    end: /(?:^|[ \t])--(?:[ \t]|$)/,
    bare: true,
  },
  {
    tool: 'dclint',
    start: /dclint[ \t]+disable-line(?![\w-])/iy,
    reach: () => 'same-line',
    end: /(?:^|[ \t])--(?:[ \t]|$)/,
    bare: true,
  },
  {
    tool: 'dclint',
    start: /dclint[ \t]+disable(?:-file)?(?![\w-])/iy,
    reach: () => 'file',
    end: /(?:^|[ \t])--(?:[ \t]|$)/,
    bare: true,
  },
  { tool: 'kics', start: /kics-scan[ \t]+disable[ \t]*=/iy, reach: () => 'file' },
  { tool: 'kics', start: /kics-scan[ \t]+ignore-block(?![\w-])/iy, reach: () => 'next', bare: true },
  { tool: 'kics', start: /kics-scan[ \t]+ignore-line(?![\w-])/iy, reach: () => 'line', bare: true },
  { tool: 'kics', start: /kics-scan[ \t]+ignore(?![\w-])/iy, reach: () => 'file', bare: true },
  { tool: 'trivy', start: /trivy:ignore:/iy, reach: () => 'next' },
  { tool: 'shellcheck', start: /shellcheck[ \t]+disable[ \t]*=/iy, reach: () => 'next', end: /#|[ \t]/ },
];

/** Reads the text of a comment, from after its `#`; `offset` is where that text begins in the file. */
export function parseSuppressionComment(text: string, offset: number): SuppressionComment | undefined {
  if (!/ignore|skip|disable/i.test(text)) return undefined;
  let start = 0;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const check = /check[ \t]*=/iy;
  check.lastIndex = start;
  if (check.test(text)) return parseCheck(text.slice(check.lastIndex), offset + check.lastIndex, 'next');
  for (const syntax of syntaxes) {
    syntax.start.lastIndex = start;
    const match = syntax.start.exec(text);
    if (match) return read(syntax, syntax.reach(match), text, syntax.start.lastIndex, offset);
  }
  return undefined;
}

function read(syntax: Syntax, reach: Reach, text: string, from: number, offset: number): SuppressionComment {
  const rest = text.slice(from);
  const end = syntax.end?.exec(rest);
  const reason = end ? rest.slice(end.index + end[0].length).trim() : '';
  const names = splitNames(rest.slice(0, end?.index), offset + from).map((name) => plainCode(syntax.tool, name));
  const all = syntax.tool !== 'plimsoll' && names.some(({ name }) => name === 'all');
  return {
    tool: syntax.tool,
    reach,
    names: all ? [] : names,
    everything: all || (syntax.bare === true && names.length === 0),
    ...(reason ? { reason } : {}),
  };
}

/** Reads what stands after `# check=`: `skip=A,B;error=true` (BuildKit's frontend/dockerfile/linter.ParseLintOptions). */
export function parseCheck(value: string, offset: number, reach: Reach): SuppressionComment | undefined {
  let at = 0;
  for (const part of value.split(';')) {
    const equals = part.indexOf('=');
    if (equals >= 0 && part.slice(0, equals).trim().toLowerCase() === 'skip') {
      const names = splitNames(part.slice(equals + 1), offset + at + equals + 1);
      const everything = names.some(({ name }) => name.toLowerCase() === 'all');
      return { tool: 'buildkit', reach, names: everything ? [] : names, everything };
    }
    at += part.length + 1;
  }
  return undefined;
}

/** Whether a `# check=` value asks BuildKit to fail the build on what its checks find: `error=true`. */
export const failsBuild = (value: string): boolean =>
  value.split(';').some((part) => /^\s*error\s*=\s*(?:1|t|true)\s*$/i.test(part));

/** Words between commas and blanks. */
function splitNames(text: string, offset: number): SuppressionName[] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    range: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

/** Takes off what a tool may put before a code: `hadolint/DL3006`, `AVD-DS-0002`. */
function plainCode(tool: SuppressionTool, name: SuppressionName): SuppressionName {
  if (tool === 'tally') return { ...name, name: name.name.replace(/^(?:hadolint|buildkit|shellcheck)\//, '') };
  if (tool === 'trivy') return { ...name, name: name.name.replace(/^AVD-/i, '') };
  return name;
}
