import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { YamlNode, YamlScalar } from '../../../rules/model/compose/nodes.ts';
import { parseYaml } from '../../../rules/model/compose/parse.ts';
import { scalarText } from '../../../rules/model/compose/scalar.ts';

/** All scalars of a text, keys included. */
function scalars(source: string): YamlScalar[] {
  const found: YamlScalar[] = [];
  const visit = (node: YamlNode | undefined): void => {
    if (node?.kind === 'scalar') found.push(node);
    if (node?.kind === 'map') for (const { key, value } of node.pairs) [key, value].forEach(visit);
    if (node?.kind === 'list') for (const { value } of node.items) visit(value);
  };
  for (const document of parseYaml(source).documents) visit(document);
  return found;
}

/** Each character of a scalar's text with the source it stands for. */
const characters = (source: string, scalar: YamlScalar): [string, string][] => {
  const mapped = scalarText(source, scalar);
  return Array.from({ length: mapped.length }, (_, i) => {
    const { start, end } = mapped.range(i, i + 1);
    return [mapped.text[i]!, source.slice(start, end)];
  });
};

const valueOf = (source: string): YamlScalar => scalars(source).at(-1)!;

const folded = (text: string, written: string): [string, string] => [text, written];

describe('scalarText', () => {
  it('maps plain text to itself', () => {
    const source = 'a: one two # comment\n';
    assert.deepEqual(scalarText(source, valueOf(source)).range(), { start: 3, end: 10 });
  });

  it('maps a plain scalar over several lines, a break with the blanks around it as one space', () => {
    const source = 'a: one  \n    two\n\n   x\n';
    assert.deepEqual(characters(source, valueOf(source)), [
      ...[...'one'].map((ch) => folded(ch, ch)),
      folded(' ', '  \n    '),
      ...[...'two'].map((ch) => folded(ch, ch)),
      folded('\n', '\n\n   '),
      folded('x', 'x'),
    ]);
  });

  it('maps doubled single quotes to one', () => {
    const source = "a: 'it''s'";
    assert.deepEqual(characters(source, valueOf(source)), [
      ['i', 'i'],
      ['t', 't'],
      ["'", "''"],
      ['s', 's'],
    ]);
  });

  it('maps escapes in double quotes, unknown ones as they are written', () => {
    const source = String.raw`a: "q\"\n\x41\u00e4\U0001F600z"`;
    assert.deepEqual(characters(source, valueOf(source)).slice(0, 5), [
      ['q', 'q'],
      ['"', '\\"'],
      ['\n', '\\n'],
      ['A', '\\x41'],
      ['ä', '\\u00e4'],
    ]);
    assert.equal(scalarText(source, valueOf(source)).text, 'q"\nAä😀z');
    assert.deepEqual(characters(source, valueOf(source)).at(-1), ['z', 'z']);
  });

  it('folds lines in double quotes and drops escaped breaks', () => {
    const source = 'a: "one \\\r\n   two\r\n\r\n   three"';
    const mapped = scalarText(source, valueOf(source));
    assert.equal(mapped.text, 'one two\nthree');
    assert.deepEqual(source.slice(mapped.range(7, 8).start, mapped.range(7, 8).end), '\r\n\r\n   ');
  });

  it('maps literal blocks line by line, with CRLF as one break', () => {
    const source = 'a: |  # note\r\n   one\r\n     two\r\n\r\nb: 1\r\n';
    const scalar = scalars(source)[1]!;
    const mapped = scalarText(source, scalar);
    assert.equal(mapped.text, 'one\n  two\n');
    assert.equal(source.slice(mapped.range(3, 4).start, mapped.range(3, 4).end), '\r\n');
    assert.equal(source.slice(mapped.range(6, 9).start, mapped.range(6, 9).end), 'two');
    assert.equal(source.slice(scalar.range.start, scalar.range.end), '|  # note\r\n   one\r\n     two');
  });

  it('folds blocks: breaks become spaces, more indented lines keep theirs', () => {
    const source = 'a: >-\n  one\n  two\n\n  three\n    more\n  end\n';
    const mapped = scalarText(source, valueOf(source));
    assert.equal(mapped.text, 'one two\nthree\n  more\nend');
    assert.equal(source.slice(mapped.range(4, 7).start, mapped.range(4, 7).end), 'two');
    assert.equal(source.slice(mapped.range(3, 4).start, mapped.range(3, 4).end), '\n');
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\n\n',
      '\n    ',
      '\n  ',
      '\t',
      "''",
      '\\n',
      '\\x41',
      '\\"',
      '\\\n',
      '$',
      '#',
      ':',
    ),
    fc.constantFrom('a', 'bc', 'é', '😀', '-', '\\u00e4', '\\q', '\\\r\n   ', '\\ '),
  );
  const body = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));
  const written = fc.oneof(
    body.map((text) => `k:\n  a: ${text}`),
    body.map((text) => `k:\n  a: '${text}'`),
    body.map((text) => `k:\n  a: "${text}"\n`),
    body.map((text) => `k: {a: "${text}", b: '${text}'}\n`),
    fc
      .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|+2', '> # x'), body, fc.boolean())
      .map(([header, text, end]) => `k:\n  a: ${header}\n    ${text.replaceAll('\n', '\n    ')}${end ? '\n' : ''}`),
    fc.tuple(fc.constantFrom('|', '>', '|+', '>-'), body).map(([header, text]) => `k:\n- ${header}\n${text}\nb: 1\n`),
  );

  it('reads what the parser reads, and every plain character maps to itself', () => {
    fc.assert(
      fc.property(written, (source) => {
        // Where the parser gives up on a quote, its text is arbitrary.
        fc.pre(parseYaml(source).problems.every(({ code }) => code !== 'yaml-unclosed-quote'));
        for (const scalar of scalars(source)) {
          const mapped = scalarText(source, scalar);
          assert.equal(mapped.text, scalar.text);
          let last = scalar.range.start;
          for (let i = 0; i < mapped.length; i++) {
            const { start, end } = mapped.range(i, i + 1);
            assert.ok(start >= last && end >= start && end <= source.length, `${i}: ${start}-${end} after ${last}`);
            const ch = mapped.text[i]!;
            if (/[a-z$#:é-]/.test(ch) && source[start] !== '\\') assert.equal(source.slice(start, end), ch);
            last =
              mapped.text.charCodeAt(i) >= 0xd800 && mapped.text.charCodeAt(i) < 0xdc00
                ? start
                : end === start
                  ? start
                  : last;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
