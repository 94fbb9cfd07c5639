import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem } from '../problem.ts';
import { LineIndex, type Range } from '../text.ts';
import {
  isMergeable,
  isMergeKey,
  type Mark,
  type NodeBase,
  type YamlAlias,
  type YamlListItem,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from './nodes.ts';
import { type ComposeProblemCode, problem } from './problems.ts';

export interface Comment {
  /** From `#` to the end of the line. */
  readonly range: Range;
  /** What follows the `#`. */
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

export interface ParsedYaml {
  /** The content of each document in the file that has any. */
  readonly documents: readonly YamlNode[];
  readonly problems: readonly Problem[];
  /** Comments with their offsets; the lines are for the caller to count. */
  readonly comments: readonly Omit<Comment, 'line'>[];
}

/** compose-go gives up after this many visits of aliased nodes. */
export const aliasLimit = 100_000;
/** Deeper collections are cut off: nothing in the Compose Specification goes beyond a dozen. */
const depthLimit = 100;
/** In UTF-16 code units. Real files stay below 100 KB; the parser needs about a second for this much. */
const sizeLimit = 500_000;
/** Further documents of a file are left out. */
const documentLimit = 100;

/**
 * Reads every document of a YAML file (YAML 1.2) and never throws: what cannot be read is left out and named in
 * `problems`. Aliases are bound to the last anchor before them; all of them together expand to at most
 * {@link aliasLimit} nodes, so that a walk over the result always ends soon.
 */
export function parseYaml(source: string, lines = new LineIndex(source)): ParsedYaml {
  if (source.length > sizeLimit) {
    return { documents: [], problems: [problem('yaml-too-large', { start: 0, end: 0 })], comments: [] };
  }
  const nul = source.indexOf('\0');
  if (nul >= 0) {
    return { documents: [], problems: [problem('yaml-binary', { start: nul, end: nul + 1 })], comments: [] };
  }
  const comments: Omit<Comment, 'line'>[] = [];
  const reader = new Reader(source, lines);
  try {
    // The lexer takes a BOM for a column; a line break in its place moves nothing.
    const lexemes = [...new Lexer().lex(source.startsWith('\ufeff') ? `\n${source.slice(1)}` : source)];
    collectComments(lexemes, comments);
    const parser = new Parser();
    const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, strict: true });
    for (const lexeme of lexemes) {
      for (const token of parser.next(lexeme)) for (const document of composer.next(token)) reader.read(document);
    }
    for (const token of parser.end()) for (const document of composer.next(token)) reader.read(document);
    for (const document of composer.end(true, source.length)) reader.read(document);
  } catch {
    // A stack overflow in the parser is all that is known to end here.
    reader.report('yaml-too-deep', { start: 0, end: 0 });
  }
  return { documents: reader.documents, problems: reader.problems, comments };
}

/** Lexemes of length 1 that are no part of the source: document start, flow error end, "a scalar follows". */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

function collectComments(lexemes: readonly string[], comments: Omit<Comment, 'line'>[]): void {
  let offset = 0;
  let scalar = false;
  for (const lexeme of lexemes) {
    if (!scalar && marks.has(lexeme)) {
      scalar = lexeme === '\u001f';
      continue;
    }
    if (!scalar && lexeme.startsWith('#')) {
      comments.push({ range: { start: offset, end: offset + lexeme.length }, text: lexeme.slice(1) });
    }
    scalar = false;
    offset += lexeme.length;
  }
}

interface SourceToken {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}
type Props = readonly SourceToken[] | undefined;

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

/** Turns the library's nodes into ours, with exact ends and bound aliases. */
class Reader {
  readonly documents: YamlNode[] = [];
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #lines: LineIndex;
  #anchors = new Map<string, { node: YamlNode | undefined; size: number }>();
  #expanded = 0;
  #limitReported = false;
  /** The lines that have a problem. */
  readonly #problemLines = new Set<number>();

  constructor(source: string, lines: LineIndex) {
    this.#source = source;
    this.#lines = lines;
  }

  report(code: ComposeProblemCode, range: Range, data: Problem['data'] = {}): void {
    const end = Math.min(range.end, this.#source.length);
    const start = Math.min(range.start, end);
    this.#problemLines.add(this.#lineOf(start));
    this.problems.push(problem(code, { start, end }, data));
  }

  read(document: Document): void {
    if (this.documents.length === documentLimit) return;
    this.#anchors = new Map();
    const from = this.problems.length;
    const contents = document.contents;
    if (isNode(contents)) {
      const { node } = this.#node(contents, undefined, 0);
      if (node) this.documents.push(node);
    }
    for (const error of document.errors) this.#libraryError(error);
    this.#dropAfterOpenQuote(from);
  }

  /** `size` counts the node and everything below it, aliases expanded. */
  #node(node: Node, props: Props, depth: number): { node: YamlNode | undefined; size: number } {
    const tag = this.#tag(node, props);
    const name = isAlias(node) ? undefined : node.anchor;
    const anchor: Mark | undefined = name
      ? { name, range: this.#propRange(props, 'anchor', node.range?.[0] ?? 0) }
      : undefined;
    if (name) this.#anchors.set(name, { node: undefined, size: -1 });
    const result = this.#content(node, { tag, anchor }, depth);
    if (name) this.#anchors.set(name, result);
    return result;
  }

  #content(node: Node, marked: Pick<NodeBase, 'tag' | 'anchor'>, depth: number) {
    const [start, valueEnd] = node.range ?? [0, 0, 0];
    if (isAlias(node)) return this.#alias(node.source, { start, end: valueEnd });
    if (isScalar(node)) {
      const token = node.srcToken as { source?: string; indent?: number } | undefined;
      const style = styles[(node.type ?? 'PLAIN') as keyof typeof styles] ?? 'plain';
      if (style === 'plain' && start === valueEnd && !marked.tag && !marked.anchor) return { node: undefined, size: 1 };
      this.#checkQuotes(style, { start, end: valueEnd });
      const isBlock = style === 'literal' || style === 'folded';
      const scalar: YamlScalar = {
        kind: 'scalar',
        style,
        text: node.source ?? '',
        range: { start, end: isBlock ? this.#trim(start, valueEnd) : valueEnd },
        ...(isBlock && { block: { parentIndent: token?.indent ?? 0, end: valueEnd } }),
        ...marked,
      };
      return { node: scalar, size: 1 };
    }
    if (depth >= depthLimit) {
      this.report('yaml-too-deep', { start, end: start + 1 });
      return { node: undefined, size: 1 };
    }
    if (isMap(node)) return this.#map(node, marked, depth);
    if (isSeq(node)) return this.#list(node, marked, depth);
    return { node: undefined, size: 1 };
  }

  #alias(name: string, range: Range): { node: YamlAlias; size: number } {
    const alias = { kind: 'alias', name, range, tag: undefined, anchor: undefined } as const;
    const anchor = this.#anchors.get(name);
    if (!anchor) this.report('yaml-unknown-alias', range, { name });
    else if (anchor.size < 0) this.report('yaml-alias-cycle', range, { name });
    else if (this.#expanded + anchor.size > aliasLimit) {
      if (!this.#limitReported) this.report('yaml-alias-limit', range, { name, limit: aliasLimit });
      this.#limitReported = true;
    } else {
      this.#expanded += anchor.size;
      const target = anchor.node?.kind === 'alias' ? anchor.node.target : anchor.node;
      return { node: { ...alias, target }, size: 1 + anchor.size };
    }
    return { node: { ...alias, target: undefined }, size: 1 };
  }

  #map(map: YAMLMap, marked: Pick<NodeBase, 'tag' | 'anchor'>, depth: number) {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    let size = 1;
    for (const pair of map.items) {
      const token = pair.srcToken as { start?: Props; sep?: Props } | undefined;
      const key = isNode(pair.key) ? this.#node(pair.key, token?.start, depth + 1) : { node: undefined, size: 0 };
      const value = isNode(pair.value) ? this.#node(pair.value, token?.sep, depth + 1) : { node: undefined, size: 0 };
      size += key.size + value.size;
      const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
      const start = firstProp(token?.start) ?? key.node?.range.start ?? colon?.offset;
      const end = value.node ? endOf(value.node) : colon ? colon.offset + 1 : key.node?.range.end;
      if (start === undefined || end === undefined) continue;
      pairs.push({ key: key.node, value: value.node, range: { start, end } });
      this.#checkDuplicate(key.node, seen);
      if (isMergeKey(key.node) && !isMergeable(value.node)) {
        this.report('yaml-merge-value', (value.node ?? key.node!).range);
      }
    }
    const range = this.#collectionRange(map, pairs.at(-1)?.range.end);
    return { node: { kind: 'map', style: map.flow ? 'flow' : 'block', pairs, range, ...marked } as const, size };
  }

  #list(list: YAMLSeq, marked: Pick<NodeBase, 'tag' | 'anchor'>, depth: number) {
    const tokens = (list.srcToken as { items?: readonly { start: Props; value?: unknown }[] } | undefined)?.items ?? [];
    const props = new Map(tokens.map((item) => [item.value, item.start]));
    const items: YamlListItem[] = [];
    // Empty items have no token of their own; their dashes come in the same order.
    const emptyItems = tokens.filter((item) => !item.value && item.start?.some((part) => part.type === 'seq-item-ind'));
    let size = 1;
    for (const item of list.items) {
      if (!isNode(item)) continue;
      const own = (item.srcToken && props.get(item.srcToken)) ?? emptyItems.shift()?.start;
      const { node, size: itemSize } = this.#node(item, own, depth + 1);
      size += itemSize;
      const dash = own?.find((part) => part.type === 'seq-item-ind');
      const start = dash?.offset ?? (node && (node.tag ?? node.anchor ?? node).range.start) ?? item.range?.[0] ?? 0;
      items.push({ value: node, range: { start, end: node ? endOf(node) : dash ? dash.offset + 1 : start } });
    }
    const range = this.#collectionRange(list, items.at(-1)?.range.end);
    return { node: { kind: 'list', style: list.flow ? 'flow' : 'block', items, range, ...marked } as const, size };
  }

  /** The library lets a block collection end after trailing blank lines and comments. */
  #collectionRange(collection: YAMLMap | YAMLSeq, lastEnd: number | undefined): Range {
    const [start, end] = collection.range ?? [0, 0, 0];
    if (!collection.flow) return { start, end: Math.max(start, lastEnd ?? start) };
    const token = collection.srcToken as { end?: readonly SourceToken[]; start?: SourceToken } | undefined;
    const open = this.#source[start];
    if (token?.end && (open === '{' || open === '[')) {
      const closing = token.end[0]?.source;
      if (closing !== (open === '{' ? '}' : ']')) {
        this.report('yaml-unclosed-bracket', { start, end: start + 1 }, { bracket: open });
        return { start, end: this.#trim(start, end) };
      }
    }
    return { start, end };
  }

  #checkDuplicate(key: YamlNode | undefined, seen: Set<string>): void {
    if (key?.kind !== 'scalar') return;
    if (!seen.has(key.text)) seen.add(key.text);
    else if (isMergeKey(key)) this.report('yaml-duplicate-merge', key.range);
    else this.report('yaml-duplicate-key', key.range, { key: key.text });
  }

  #checkQuotes(style: YamlScalar['style'], range: Range): void {
    if (style !== 'single' && style !== 'double') return;
    const quote = this.#source[range.start];
    // An escaped quote at the end of the file closes nothing, though the library lets it.
    let escapes = 0;
    for (let i = range.end - 2; i > range.start && this.#source[i] === (style === 'single' ? "'" : '\\'); i--)
      escapes++;
    const closed = range.end - range.start > 1 && this.#source[range.end - 1] === quote && escapes % 2 === 0;
    if (!closed)
      this.report('yaml-unclosed-quote', { start: range.start, end: range.start + 1 }, { quote: quote ?? '' });
  }

  #tag(node: Node, props: Props): Mark | undefined {
    if (isAlias(node) || !node.tag) return undefined;
    const token = props?.find((part) => part.type === 'tag');
    if (!token) return undefined;
    const mark = { name: token.source, range: { start: token.offset, end: token.offset + token.source.length } };
    const known = token.source === '!reset' || token.source === '!override' || token.source === '!';
    if (!known && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.report('yaml-unknown-tag', mark.range, { tag: token.source });
    }
    return mark;
  }

  #propRange(props: Props, type: string, fallback: number): Range {
    const token = props?.find((part) => part.type === type);
    return token
      ? { start: token.offset, end: token.offset + token.source.length }
      : { start: fallback, end: fallback };
  }

  #trim(start: number, end: number): number {
    let to = end;
    while (to > start && /\s/.test(this.#source[to - 1]!)) to--;
    return to;
  }

  #libraryError(error: YAMLError): void {
    const [start, end] = error.pos;
    const line = this.#lines.lineRange(this.#lineOf(start));
    const indentation = /^[ \t]*/.exec(this.#source.slice(line.start, Math.min(line.end, line.start + 1000)))![0];
    const firstTab = indentation.indexOf('\t');
    const toLineEnd = { start, end: Math.max(start, Math.min(end, line.end)) };
    if (error.code === 'TAB_AS_INDENT' || firstTab >= 0) {
      const at = firstTab >= 0 ? line.start + firstTab : start;
      let to = at + 1;
      while (this.#source[to] === '\t') to++;
      this.#reportOnce('yaml-tab', { start: at, end: to });
      return;
    }
    const code = codeOf(error);
    if (code === 'yaml-reserved-character') {
      this.#reportOnce(code, { start, end: start + 1 }, { character: this.#source[start] ?? '' });
    } else if (code === 'yaml-bad-escape') this.#reportOnce(code, { start, end: start + 2 });
    else if (code === 'yaml-missing-colon' || code === 'yaml-indentation')
      this.#reportOnce(code, this.#trimmedLine(start));
    else if (code) this.#reportOnce(code, toLineEnd.end > start ? toLineEnd : { start, end: start + 1 });
  }

  /** An open quote swallows what follows: every later problem of the document is its consequence. */
  #dropAfterOpenQuote(from: number): void {
    const own = this.problems.slice(from);
    const first = own.find(({ code }) => code === 'yaml-unclosed-quote')?.range.start ?? Number.POSITIVE_INFINITY;
    this.problems.length = from;
    for (const one of own) if (one.range.start <= first) this.problems.push(one);
  }

  /** One mistake makes the library stumble several times: the first message of a line says it. */
  #reportOnce(code: ComposeProblemCode, range: Range, data: Problem['data'] = {}): void {
    if (!this.#problemLines.has(this.#lineOf(range.start))) this.report(code, range, data);
  }

  #lineOf(offset: number): number {
    return this.#lines.position(offset).line;
  }

  /** The line of an offset without its indentation and trailing blanks. */
  #trimmedLine(offset: number): Range {
    let { start, end } = this.#lines.lineRange(this.#lineOf(offset));
    while (start < end && this.#source[start] === ' ') start++;
    end = this.#trim(start, end);
    return { start, end };
  }
}

/** Our code for an error of the library; undefined where {@link Reader} reports the same with a better place. */
function codeOf({ code, message }: YAMLError): ComposeProblemCode | undefined {
  switch (code) {
    case 'BAD_INDENT':
      return message.includes('end with') ? undefined : 'yaml-indentation';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested') ? 'yaml-nested-mapping' : 'yaml-syntax';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'yaml-missing-colon';
    case 'BAD_SCALAR_START':
      return 'yaml-reserved-character';
    case 'BAD_DQ_ESCAPE':
      return 'yaml-bad-escape';
    case 'RESOURCE_EXHAUSTION':
      return 'yaml-too-deep';
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys')) return 'yaml-missing-colon';
      if (message.startsWith('Comments must')) return 'yaml-comment-space';
      return message.startsWith('Missing closing') || message.startsWith('Expected flow') ? undefined : 'yaml-syntax';
    default:
      return message.startsWith('Expected flow') ? undefined : 'yaml-syntax';
  }
}

const firstProp = (props: Props): number | undefined =>
  props?.find((part) => part.type === 'explicit-key-ind' || part.type === 'anchor' || part.type === 'tag')?.offset;

/** The end of a node; an empty one ends with its tag or anchor. */
const endOf = (node: YamlNode): number =>
  Math.max(node.range.end, node.tag?.range.end ?? 0, node.anchor?.range.end ?? 0);
