import type { MappedText, Range } from '../text.ts';
import { forEachChild, type ParsedScript, type SyntaxNode } from './parse.ts';

/** Syntax that Bash has and POSIX sh lacks. Which of it dash or ash accept is for the rule to say. */
export interface Bashism {
  readonly kind:
    | 'double-bracket'
    | 'arithmetic-command'
    | 'arithmetic-for'
    | 'select'
    | 'function-keyword'
    | 'coproc'
    | 'here-string'
    | 'process-substitution'
    | 'output-both'
    | 'pipe-both'
    | 'array'
    | 'append-assignment'
    | 'brace-expansion'
    | 'extended-glob'
    | 'ansi-c-quote'
    | 'locale-quote'
    | 'indirect-expansion'
    | 'substring-expansion'
    | 'replace-expansion'
    | 'case-expansion'
    | 'transform-expansion';
  readonly range: Range;
}

const simple: Readonly<Partial<Record<SyntaxNode['type'], Bashism['kind']>>> = {
  TestCommand: 'double-bracket',
  ArithmeticCommand: 'arithmetic-command',
  ArithmeticFor: 'arithmetic-for',
  Select: 'select',
  Coproc: 'coproc',
  HereString: 'here-string',
  ProcessSubstitution: 'process-substitution',
  ArrayValue: 'array',
  BraceExpansion: 'brace-expansion',
  ExtendedGlob: 'extended-glob',
  AnsiCQuoted: 'ansi-c-quote',
  LocaleString: 'locale-quote',
  Replace: 'replace-expansion',
  Slice: 'substring-expansion',
  CaseModification: 'case-expansion',
  Transform: 'transform-expansion',
  Names: 'indirect-expansion',
};

/** What of a script is Bash and not POSIX sh; substitutions are scripts of their own. */
export function findBashisms(tree: ParsedScript, source: MappedText): readonly Bashism[] {
  const found: Bashism[] = [];
  const visit = (node: SyntaxNode): void => {
    const range = 'pos' in node ? source.range(node.pos, node.end) : source.range(0, 0);
    const add = (kind: Bashism['kind'], at: Range = range) => found.push({ kind, range: at });
    const kind = Object.hasOwn(simple, node.type) ? simple[node.type] : undefined;
    if (kind) add(kind);
    switch (node.type) {
      case 'Function':
        if (source.text.startsWith('function', node.pos)) add('function-keyword', source.range(node.pos, node.pos + 8));
        break;
      case 'Assignment':
        if (node.append) add('append-assignment');
        break;
      case 'Redirect':
        if (node.operator === '&>' || node.operator === '&>>') add('output-both');
        break;
      case 'Pipeline':
        if (node.operators.includes('|&')) add('pipe-both');
        break;
      case 'ParameterExpansion':
        if (node.prefix === '!' && node.operation?.type !== 'Names') add('indirect-expansion');
        break;
      case 'CommandExpansion':
      case 'ArithmeticCommandExpansion':
      case 'ProcessSubstitution':
        return;
    }
    forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
