import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expand, expandHeredoc } from '../../../rules/model/dockerfile/expand.ts';
import { MappedText } from '../../../rules/model/text.ts';
import { known, unknown, type Value } from '../../../rules/model/value.ts';

const variables: Record<string, Value<string>> = { A: known('1'), EMPTY: known(''), HIDDEN: unknown };
const run = (text: string) => expand(MappedText.of(text), '\\', (name) => variables[name]);
const value = (text: string) => {
  const result = run(text).value;
  return result.known ? result.value : undefined;
};

describe('expand', () => {
  it('takes quotes away', () => {
    assert.equal(value(`"a b"'c d'e`), 'a bc de');
  });

  it('replaces variables, but not between single quotes', () => {
    assert.equal(value('x$A-${A}'), 'x1-1');
    assert.equal(value(`"$A"'$A'`), '1$A');
  });

  it('keeps what the escape character protects', () => {
    assert.equal(value('\\$A'), '$A');
    assert.equal(value('"\\"\\n"'), '"\\n');
  });

  it('knows defaults and alternatives', () => {
    assert.equal(value('${A:-x}${NONE:-x}${EMPTY:-y}${EMPTY-z}'), '1xy');
    assert.equal(value('${A:+x}${NONE:+x}${EMPTY:+y}${EMPTY+z}'), 'xz');
    assert.equal(value('${NONE:-${A}}'), '1');
  });

  it('tells the quote that is never closed', () => {
    assert.deepEqual(run(`"a" it's`).openQuote, { start: 6, end: 7 });
    assert.deepEqual(run('x "a$A').openQuote, { start: 2, end: 3 });
    assert.equal(run(`"it's"\\'`).openQuote, undefined);
  });

  it('takes quotes in a heredoc for text', () => {
    const result = expandHeredoc(MappedText.of(`it's "$A" \\$A`), '\\', (name) => variables[name]);
    assert.deepEqual(result.value, known(`it's "1" $A`, { start: 0, end: 13 }));
    assert.equal(result.openQuote, undefined);
  });

  it('reads an undeclared variable as nothing', () => {
    assert.equal(value('[$NONE]'), '[]');
  });

  it('is unknown when a variable is', () => {
    assert.equal(value('a$HIDDEN'), undefined);
    assert.equal(run('a${HIDDEN}b$A').text.text, 'a${HIDDEN}b1');
    assert.equal(value('${A#x}'), undefined);
  });

  it('maps a replaced variable to the place where it is used', () => {
    const { text } = run('v${A}w');
    assert.equal(text.text, 'v1w');
    assert.deepEqual(text.range(1, 2), { start: 1, end: 5 });
  });

  it('lists uses with their modifiers', () => {
    const { uses } = run('$A ${B:-x} ${C:?y} ${D%%z}');
    assert.deepEqual(
      uses.map((use) => [use.name, use.modifier, use.hasFallback]),
      [
        ['A', undefined, false],
        ['B', ':-', true],
        ['C', ':?', false],
        ['D', '%%', false],
      ],
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$', '{', '}', 'A', '"', "'", '\\', ':-', ' ', '${A'), { maxLength: 20 }),
        (parts) => {
          const source = parts.join('');
          const { text, uses } = run(source);
          for (const { range } of uses) assert.ok(range.start < range.end && range.end <= source.length);
          assert.ok(text.range().end <= source.length);
        },
      ),
    );
  });
});
