/** One step of a glob; `directories` is `**` before more (any number of directories), `rest` is a final `**`. */
type Token =
  | { readonly kind: 'character'; readonly value: string }
  | { readonly kind: 'any' | 'star' | 'directories' | 'rest' }
  | CharacterClass;
interface CharacterClass {
  readonly kind: 'class';
  readonly negated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}

/**
 * A test for paths by one of Docker's globs (`*`, `?`, `[a-z]`, `**`, `\x`), or undefined when it is malformed. Takes
 * time proportional to the lengths of path and glob, whatever they hold: no backtracking.
 */
export function compileGlob(glob: string): ((path: string) => boolean) | undefined {
  const tokens = tokenize([...glob]);
  if (!tokens) return undefined;
  const literal = literalOf(tokens);
  if (literal !== undefined) return (path) => path === literal;
  const suffix = tokens[0]?.kind === 'directories' ? literalOf(tokens.slice(1)) : undefined;
  if (suffix !== undefined) return (path) => path === suffix || path.endsWith(`/${suffix}`);
  return (path) => matchTokens(tokens, path);
}

/** Whether a glob holds any special character. */
export const isGlob = (text: string): boolean => /[*?[\\]/.test(text);

function literalOf(tokens: readonly Token[]): string | undefined {
  let literal = '';
  for (const token of tokens) {
    if (token.kind !== 'character') return undefined;
    literal += token.value;
  }
  return literal;
}

function tokenize(glob: readonly string[]): Token[] | undefined {
  const tokens: Token[] = [];
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i]!;
    if (character === '*' && glob[i + 1] === '*') {
      i += glob[i + 2] === '/' ? 2 : 1;
      tokens.push({ kind: doubleStar(glob, i, tokens.length === 0) });
    } else if (character === '*') {
      tokens.push({ kind: 'star' });
    } else if (character === '?') {
      tokens.push({ kind: 'any' });
    } else if (character === '\\') {
      if (++i >= glob.length) return undefined;
      tokens.push({ kind: 'character', value: glob[i]! });
    } else if (character === '[') {
      const parsed = parseClass(glob, i + 1);
      if (!parsed) return undefined;
      tokens.push(parsed.token);
      i = parsed.end;
    } else {
      tokens.push({ kind: 'character', value: character });
    }
  }
  return tokens;
}

/** What a `**` whose last character is at `end` stands for. */
function doubleStar(glob: readonly string[], end: number, first: boolean): 'directories' | 'rest' {
  if (end + 1 >= glob.length) return 'rest';
  // patternmatcher's "suffixMatch": `**name` with nothing special in `name` is any path that ends so.
  if (first && glob[end] === '*' && !isGlob(glob.slice(end + 1).join(''))) return 'rest';
  return 'directories';
}

/** A character class from after its `[`; `end` is the place of its `]`. */
function parseClass(glob: readonly string[], start: number): { token: CharacterClass; end: number } | undefined {
  const negated = glob[start] === '^';
  const ranges: [string, string][] = [];
  let i = negated ? start + 1 : start;
  const next = (): string | undefined => {
    if (glob[i] === '\\') i++;
    return glob[i++];
  };
  while (i < glob.length && glob[i] !== ']') {
    const low = next();
    let high = low;
    if (glob[i] === '-' && glob[i + 1] !== ']') {
      i++;
      high = next();
    }
    if (low === undefined || high === undefined || high < low) return undefined;
    ranges.push([low, high]);
  }
  if (i >= glob.length || ranges.length === 0) return undefined;
  return { token: { kind: 'class', negated, ranges }, end: i };
}

/** Runs all readings of the tokens side by side over the path. */
function matchTokens(tokens: readonly Token[], path: string): boolean {
  // State 2i: before token i. State 2i + 1: inside the directories of token i, which end with a slash only.
  let states = new Set<number>();
  const enter = (into: Set<number>, index: number): void => {
    let i = index;
    for (;;) {
      // Whatever follows a state that is there already is there too.
      if (into.has(2 * i)) return;
      into.add(2 * i);
      const kind = tokens[i]?.kind;
      if (kind !== 'star' && kind !== 'directories' && kind !== 'rest') return;
      i++;
    }
  };
  enter(states, 0);
  for (const character of path) {
    const next = new Set<number>();
    for (const state of states) {
      const index = state >> 1;
      const token = tokens[index];
      if (!token) continue;
      if (token.kind === 'directories') {
        next.add(2 * index + 1);
        if (character === '/') enter(next, index + 1);
      } else if (token.kind === 'rest' || (token.kind === 'star' && character !== '/')) {
        enter(next, index);
      } else if (token.kind !== 'star' && accepts(token, character)) {
        enter(next, index + 1);
      }
    }
    states = next;
    if (states.size === 0) return false;
  }
  return states.has(2 * tokens.length);
}

function accepts(token: Token, character: string): boolean {
  if (token.kind === 'character') return token.value === character;
  if (token.kind === 'any') return character !== '/';
  if (token.kind !== 'class') return false;
  return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
}
