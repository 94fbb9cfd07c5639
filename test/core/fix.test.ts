import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultConfig } from '../../rules/core/config.ts';
import { type FixOptions, fixAll } from '../../rules/core/fix.ts';
import { type RegisteredRule, replace, safeFix, unsafeFix } from '../../rules/core/rule.ts';
import syntax from '../../rules/correctness/syntax.ts';
import { wordRule } from '../support/word-rule.ts';

const fixed = (text: string, rules: readonly RegisteredRule[], options?: FixOptions) =>
  fixAll({ path: 'Dockerfile', text, kind: 'dockerfile' }, { config: defaultConfig, rules }, options);

const exchange = (id: string, from: string, to: string, fix = safeFix) =>
  wordRule(id, from, { details: (range) => ({ fixes: [fix('f', replace(range, to))] }) });

describe('fixAll', () => {
  it('applies safe fixes until none is left', () => {
    const {
      text,
      fixed: done,
      result,
    } = fixed('FROM a\nRUN one one\n', [exchange('one', 'one', 'two'), exchange('two', 'two', 'three')]);
    assert.equal(text, 'FROM a\nRUN three three\n');
    assert.deepEqual(
      done.map(({ ruleId }) => ruleId),
      ['one', 'one', 'two', 'two'],
    );
    assert.deepEqual(result.findings, []);
  });

  it('leaves unsafe ones to those who ask for them', () => {
    const rules = [exchange('one', 'one', 'two', unsafeFix)];
    assert.equal(fixed('RUN one\n', rules).text, 'RUN one\n');
    assert.equal(fixed('RUN one\n', rules, { unsafe: true }).text, 'RUN two\n');
  });

  it('takes the first alternative that is allowed, and none with tab stops', () => {
    const rule = wordRule('one', 'one', {
      details: (range) => ({
        fixes: [
          safeFix('tabs', replace(range, '${1:x}'), { snippet: true }),
          unsafeFix('risky', replace(range, 'risky')),
          safeFix('sure', replace(range, 'sure')),
        ],
      }),
    });
    assert.equal(fixed('RUN one\n', [rule]).text, 'RUN sure\n');
    assert.equal(fixed('RUN one\n', [rule], { unsafe: true }).text, 'RUN risky\n');
  });

  it('can be about some rules only', () => {
    const rules = [exchange('one', 'one', '1'), exchange('two', 'two', '2')];
    assert.equal(fixed('RUN one two\n', rules, { rules: ['two'] }).text, 'RUN one 2\n');
  });

  it('applies a fix as a whole or not at all', () => {
    const both = wordRule('both', 'ab', {
      details: ({ start, end }) => ({
        fixes: [
          safeFix('f', [replace({ start: end - 1, end }, ''), replace({ start: start - 4, end: start - 4 }, '# x\n')]),
        ],
      }),
    });
    const other = exchange('other', 'RUN', 'run');
    // The second edit of `both` touches what `other` replaces, so one of them has to wait for the next pass.
    assert.equal(fixed('FROM a\nRUN ab\n', [both, other]).text, 'FROM a\n# x\nrun a\n');
  });

  it('ignores a fix whose edits overlap', () => {
    const broken = wordRule('broken', 'ab', {
      details: (range) => ({ fixes: [safeFix('f', [replace(range, 'x'), replace(range, 'y')])] }),
    });
    assert.equal(fixed('RUN ab\n', [broken]).text, 'RUN ab\n');
  });

  it('ends when fixes undo each other, or grow without end', () => {
    assert.match(
      fixed('RUN one\n', [exchange('one', 'one', 'two'), exchange('two', 'two', 'one')]).text,
      /^RUN (?:one|two)\n$/,
    );
    assert.equal(fixed('RUN x\n', [exchange('grow', 'x', 'xy')]).fixed.length, 10);
  });

  it('takes back what breaks the file', () => {
    const rules = [{ ...syntax, family: 'correctness' as const }, exchange('one', 'one', '"')];
    const { text, fixed: done } = fixed('FROM a\nENV A=one\n', rules);
    assert.equal(text, 'FROM a\nENV A=one\n');
    assert.deepEqual(done, []);
  });

  it('keeps CRLF', () => {
    assert.equal(
      fixed('FROM a\r\nRUN one\r\n', [exchange('one', 'one', 'a \\\n  b')]).text,
      'FROM a\r\nRUN a \\\r\n  b\r\n',
    );
  });
});
