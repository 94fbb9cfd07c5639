import type { Finding } from '../../rules/core/finding.ts';
import { type DockerfileDocument, parseDockerfile } from '../../rules/model/dockerfile/document.ts';

/** The same file, written differently: `at` says where an offset of the original lies in it. */
export interface Variant {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** LF becomes CRLF. */
export function withCrlf(text: string): Variant {
  return {
    text: text.replace(/\r?\n/g, '\r\n'),
    at: (offset) => offset + (text.slice(0, offset).match(/(?<!\r)\n/g)?.length ?? 0),
  };
}

export function withBom(text: string): Variant {
  return { text: `\ufeff${text}`, at: (offset) => offset + 1 };
}

/**
 * Tabs for the blanks that indent continuation lines, and behind keywords. Heredocs are left alone: what indents their
 * lines is part of them.
 */
export function withTabs(text: string): Variant | undefined {
  const document = parseDockerfile(text);
  const characters = [...Array(text.length).keys()].map((index) => text[index]!);
  for (const instruction of document.instructions) {
    if (instruction.heredocs.length > 0) continue;
    if (characters[instruction.keywordRange.end] === ' ') characters[instruction.keywordRange.end] = '\t';
    const { start, end } = instruction.range;
    for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
      for (let blank = at; characters[blank] === ' '; blank++) characters[blank] = '\t';
    }
  }
  const tabbed = characters.join('');
  return tabbed === text ? undefined : { text: tabbed, at: (offset) => offset };
}

/** `ONBUILD` before each RUN with a finding; nothing when a finding lies elsewhere. */
export function inOnbuild(text: string, findings: readonly Pick<Finding, 'range'>[]): Variant | undefined {
  const document: DockerfileDocument = parseDockerfile(text);
  const starts = new Set<number>();
  for (const { range } of findings) {
    const holder = document.instructions.find(
      (instruction) => instruction.range.start <= range.start && range.start < instruction.range.end,
    );
    if (holder?.keyword !== 'RUN') return undefined;
    starts.add(holder.range.start);
  }
  if (starts.size === 0) return undefined;
  const prefix = 'ONBUILD ';
  const sorted = [...starts].sort((a, b) => a - b);
  let result = '';
  let last = 0;
  for (const start of sorted) {
    result += text.slice(last, start) + prefix;
    last = start;
  }
  return {
    text: result + text.slice(last),
    at: (offset) => offset + prefix.length * sorted.filter((start) => start <= offset).length,
  };
}

/** Beginnings of a text: all of them, or about 150 evenly spread ones of a long one. */
export function* truncations(text: string): Generator<string> {
  const step = Math.max(1, Math.floor(text.length / 150));
  for (let end = 0; end < text.length; end += step) yield text.slice(0, end);
}
