import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, areDisjoint } from '../../rules/core/fix.ts';
import { diffLines } from '../../server/text-diff.ts';

describe('the difference of two texts', () => {
  it('is nothing where they are equal', () => {
    assert.deepEqual(diffLines('a\nb\n', 'a\nb\n'), []);
  });

  it('leaves unchanged lines alone, and unchanged parts of lines', () => {
    assert.deepEqual(diffLines('a\nRUN x\nb\nRUN y\n', 'a\nRUN z\nb\nRUN y\nc\n'), [
      { range: { start: 6, end: 7 }, text: 'z' },
      { range: { start: 16, end: 16 }, text: 'c\n' },
    ]);
  });

  it('keeps surrogate pairs whole', () => {
    const [edit] = diffLines('👍\n', '👎\n');
    assert.deepEqual(edit, { range: { start: 0, end: 2 }, text: '👎' });
  });

  it('turns any text into any other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r\n', '👍', '👎', 'FROM x\n', 'RUN y\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = diffLines(before, after);
        assert.ok(areDisjoint(edits));
        assert.equal(applyEdits(before, edits), after);
      }),
    );
  });
});
