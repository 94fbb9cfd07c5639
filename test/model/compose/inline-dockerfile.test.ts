import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { inlineDockerfiles } from '../../../rules/model/compose/inline-dockerfile.ts';

const only = (source: string) => {
  const [found, ...rest] = inlineDockerfiles(parseCompose(source));
  assert.ok(found && rest.length === 0);
  return found;
};
const compose = (header: string, lines: readonly string[]) =>
  ['services:', '  web:', '    build:', `      dockerfile_inline: ${header}`, ...lines, '    image: a', ''].join('\n');
const literal = compose('|', [
  '        FROM debian',
  '        RUN echo $$HOME \\',
  '          && true',
  '',
  '        # done',
]);
const edited = (text: string, { start, end }: { start: number; end: number }, insert: string) =>
  text.slice(0, start) + insert + text.slice(end);

describe('InlineDockerfile', () => {
  it('reads what BuildKit gets', () => {
    assert.equal(only(literal).text.text, 'FROM debian\nRUN echo $HOME \\\n  && true\n\n# done\n');
  });

  it('knows where each part stands', () => {
    const inline = only(literal);
    const start = inline.text.text.indexOf('$HOME');
    const range = inline.range({ start, end: start + 5 });
    assert.equal(literal.slice(range.start, range.end), '$$HOME');
  });

  it('edits a literal block so that BuildKit gets the edited text', () => {
    for (const source of [
      literal,
      literal.replace('|', '|-'),
      literal.replaceAll('\n', '\r\n'),
      literal.slice(0, literal.lastIndexOf('    image')),
    ]) {
      const inline = only(source);
      const { text } = inline.text;
      const places = fc.tuple(fc.nat(text.length), fc.nat(text.length));
      const inserts = fc.constantFrom('', 'x', '$A', 'USER a\n', '\nUSER a', '\nA\n\nB\n', '  \\\n  && b', '\n');
      fc.assert(
        fc.property(places, inserts, ([a, b], insert) => {
          const range = { start: Math.min(a, b), end: Math.max(a, b) };
          const edit = inline.edit({ range, text: insert });
          if (!edit) return;
          const wanted = edited(text, range, insert);
          // A block scalar has no way to begin with a blank, nor to end in blank lines.
          if (/^\s|\n\n$|^$/.test(wanted) || wanted.split('\n').some((line) => /^\s+$/.test(line))) return;
          const eol = source.includes('\r\n') ? '\r\n' : '\n';
          const result = edited(source, edit.range, edit.text.replaceAll('\n', eol));
          assert.equal(only(result).text.text.trimEnd(), wanted.trimEnd(), result);
          assert.equal(
            parseCompose(result).service('web')?.image?.text.text,
            parseCompose(source).service('web')?.image?.text.text,
          );
        }),
        { numRuns: 500 },
      );
    }
  });

  it('edits words of other scalars, and nothing that would be written otherwise there', () => {
    const inline = only(compose('"FROM debian\\nRUN \\"a\\"\\n"', []));
    const { text } = inline.text;
    const debian = { start: 5, end: 11 };
    assert.equal(inline.edit({ range: debian, text: 'debian:12' })?.text, 'debian:12');
    assert.equal(inline.edit({ range: debian, text: '"a"' }), undefined);
    assert.equal(inline.edit({ range: { start: text.length, end: text.length }, text: 'USER a\n' }), undefined);
    assert.equal(inline.edit({ range: { start: text.indexOf('"'), end: text.indexOf('"') + 1 }, text: '' }), undefined);
  });

  it('gives a Dockerfile that several services share once, and edits it nowhere but at its place', () => {
    const source =
      'services:\n  a: &a\n    build: {dockerfile_inline: "FROM x"}\n  b: *a\n  c:\n    <<: *a\n    image: c\n';
    assert.deepEqual(only(source).edit({ range: { start: 5, end: 6 }, text: 'y' })?.text, 'y');
  });

  it('knows what Compose fills in', () => {
    const source = 'services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM ${BASE}\n        RUN $$X\n';
    const inline = only(source);
    assert.ok(inline.isFilledIn(inline.range({ start: 5, end: 12 })));
    assert.ok(!inline.isFilledIn(inline.range({ start: 0, end: 12 })));
  });
});
