import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { unifiedDiff } from '../../server/cli/diff.ts';

/** Applies a unified diff as `patch` would, and checks its line numbers. */
function apply(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const rows = diff.match(/[^\n]*\n/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (let index = 2; index < rows.length; index++) {
    const row = rows[index]!;
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (header) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
      while (at < start) result.push(lines[at++]!);
      assert.equal(result.length, Number(header[3]) - (header[4] === '0' ? 0 : 1));
      continue;
    }
    const unended = rows[index + 1]?.startsWith('\\');
    const line = unended ? row.slice(1, -1) : row.slice(1);
    if (row[0] !== '+') assert.equal(lines[at++], line);
    if (row[0] !== '-') result.push(line);
    if (unended) index++;
  }
  return [...result, ...lines.slice(at)].join('');
}

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    assert.equal(unifiedDiff('a', 'x\n', 'x\n'), '');
  });

  it('shows a change with its context', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    assert.equal(
      unifiedDiff('f', before, before.replace('5\n', 'five\n')),
      '--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('says where the last line has no break', () => {
    assert.equal(
      unifiedDiff('f', 'a', 'b'),
      '--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
    );
  });

  it('leads from the one text to the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c\n', '\n', 'd\n'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(apply(before, unifiedDiff('f', before, after)), after)),
      { numRuns: 500 },
    );
  });
});
