/** What the grammars make of a text, with VS Code's own tokenizer. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}
const ours: readonly Contribution[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.grammars;

/** As much of VS Code's grammars as ours build on. */
const standIns: Readonly<Record<string, object>> = {
  'source.dockerfile': {
    scopeName: 'source.dockerfile',
    patterns: [
      { match: '^\\s*(?i:FROM|RUN|COPY|CMD|USER)\\s', name: 'keyword.other.special-method.dockerfile' },
      { match: '#.*$', name: 'comment.line.number-sign.dockerfile' },
      { begin: '"', end: '"', name: 'string.quoted.double.dockerfile' },
    ],
  },
  'source.shell': {
    scopeName: 'source.shell',
    repository: { typical_statements: { patterns: [{ include: '$self' }] } },
    patterns: [
      { match: '#.*$', name: 'comment.line.number-sign.shell' },
      { begin: '"', end: '"', name: 'string.quoted.double.shell' },
      { match: '&&|\\|\\|', name: 'keyword.operator.shell' },
      { match: '[\\w-]+', name: 'entity.name.function.call.shell' },
    ],
  },
  'source.python': { scopeName: 'source.python', patterns: [{ match: '\\w+', name: 'entity.name.python' }] },
  'source.yaml': { scopeName: 'source.yaml', patterns: [{ begin: '#', end: '$', name: 'comment.line.yaml' }] },
};

/** The folder with the extensions of a VS Code that the tests have fetched, if they have. */
export function builtInExtensions(): string | undefined {
  const cache = join(homedir(), '.cache/plimsoll-code-server');
  try {
    const [version] = readdirSync(cache).sort().reverse();
    return join(cache, version!, 'server/extensions');
  } catch {
    return undefined;
  }
}

const realGrammars: Readonly<Record<string, string>> = {
  'source.dockerfile': 'docker/syntaxes/docker.tmLanguage.json',
  'source.shell': 'shellscript/syntaxes/shell-unix-bash.tmLanguage.json',
  'source.python': 'python/syntaxes/MagicPython.tmLanguage.json',
};

const loaded = (async () => {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
})();

export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Cuts a text with the grammar of a scope; `extensions` has the grammars of a real VS Code used. */
export async function tokensOf(scope: string, text: string, extensions?: string): Promise<Token[]> {
  await loaded;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name): Promise<IRawGrammar | null> => {
      const own = ours.find(({ scopeName }) => scopeName === name);
      if (own) return parseRawGrammar(readFileSync(own.path, 'utf8'), own.path);
      const real = extensions && realGrammars[name];
      if (real) return parseRawGrammar(readFileSync(join(extensions, real), 'utf8'), real);
      return standIns[name] ? parseRawGrammar(JSON.stringify(standIns[name]), `${name}.json`) : null;
    },
    getInjections: (name) => ours.filter(({ injectTo }) => injectTo?.includes(name)).map(({ scopeName }) => scopeName),
  });
  const grammar = (await registry.loadGrammar(scope))!;
  const tokens: Token[] = [];
  let state = INITIAL;
  for (const [line, content] of text.split('\n').entries()) {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ line, text: content.slice(startIndex, endIndex), scopes });
    }
  }
  registry.dispose();
  return tokens;
}

/** The scopes of the token that holds the first occurrence of a part of the text. */
export function scopesAt(tokens: readonly Token[], text: string, part: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((content) => content.includes(part));
  const column = lines[line]!.indexOf(part);
  let at = 0;
  for (const token of tokens.filter((one) => one.line === line)) {
    if (column < at + token.text.length) return token.scopes.join(' ');
    at += token.text.length;
  }
  return '';
}
