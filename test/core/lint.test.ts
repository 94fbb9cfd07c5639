import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { defaultConfig, resolveConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import { wordRule } from '../support/word-rule.ts';

const found = (text: string, rules: readonly RegisteredRule[]) =>
  lint({ path: 'Dockerfile', text, kind: 'dockerfile' }, { config: defaultConfig, rules }).findings;
const ids = (text: string, rules: readonly RegisteredRule[]) => found(text, rules).map(({ ruleId }) => ruleId);

describe('lint', () => {
  it('sorts by place, then rule', () => {
    assert.deepEqual(ids('RUN b a', [wordRule('z', 'a'), wordRule('y', 'b'), wordRule('x', 'a')]), ['y', 'x', 'z']);
  });

  it('tells rules the day, if it is told', () => {
    const days: (string | undefined)[] = [];
    const rule: RegisteredRule = { ...wordRule('day', 'a'), checkDockerfile: ({ today }) => days.push(today) };
    const input = { path: 'Dockerfile', text: '', kind: 'dockerfile' } as const;
    lint(input, { config: defaultConfig, rules: [rule], today: '2026-11-21' });
    lint(input, { config: defaultConfig, rules: [rule] });
    assert.deepEqual(days, ['2026-11-21', undefined]);
  });

  it('makes errors of what BuildKit finds too where the file asks for it', () => {
    const rules = [{ ...wordRule('theirs', 'ping'), sources: { buildkit: 'SomeCheck' } }, wordRule('ours', 'pong')];
    const severities = (text: string) => found(text, rules).map(({ severity }) => severity);
    const [usual] = severities('FROM x\nRUN ping pong\n');
    assert.deepEqual(severities('# check=error=true\nFROM x\nRUN ping pong\n'), ['error', usual]);
    assert.deepEqual(severities('# check=skip=Other; error=false\nFROM x\nRUN ping pong\n'), [usual, usual]);
  });

  it('reports a rule once per range', () => {
    const twice: RegisteredRule = {
      ...wordRule('twice', 'a'),
      checkDockerfile({ report }) {
        report({ start: 0, end: 3 }, 'found', { service: 'web' } as never);
        report({ start: 0, end: 3 }, 'found', { service: 'db' } as never);
        report({ start: 0, end: 4 }, 'found', {});
      },
    };
    assert.deepEqual(
      found('RUN a', [twice]).map(({ range, data }) => [range.end, data.service]),
      [
        [3, 'web'],
        [4, undefined],
      ],
    );
  });

  it('leaves out what a finding at the same place supersedes', () => {
    const rules = [wordRule('weak', 'ab'), wordRule('strong', 'b', { supersedes: ['weak'] })];
    assert.deepEqual(ids('RUN ab', rules), ['strong']);
    assert.deepEqual(ids('RUN abc ab', [rules[0]!, wordRule('strong', 'c', { supersedes: ['weak'] })]), [
      'weak',
      'strong',
      'weak',
    ]);
  });

  it('does not let a rule that is off supersede another', () => {
    const rules = [wordRule('weak', 'ab'), wordRule('strong', 'b', { supersedes: ['weak'] })];
    const config = resolveConfig([{ config: { rules: { strong: { severity: 'off' } } } }]);
    const { findings } = lint({ path: 'x', text: 'RUN ab', kind: 'dockerfile' }, { config, rules });
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['weak'],
    );
  });

  it('narrows the codes of others to those a finding has', () => {
    const rule = wordRule('a', 'a', {
      sources: { hadolint: 'DL1', buildkit: 'B' },
      details: () => ({ sources: ['buildkit'] }),
    });
    assert.deepEqual(found('RUN a', [rule])[0]?.sources, { buildkit: 'B' });
    const oneCode = wordRule('a', 'a', {
      sources: { checkov: ['C1', 'C2'] },
      details: () => ({ sources: { checkov: 'C2' } }),
    });
    assert.deepEqual(found('RUN a', [oneCode])[0]?.sources, { checkov: 'C2' });
  });

  it('gives findings that survive serialisation', () => {
    const findings = found('RUN a', [
      wordRule('a', 'a', { details: (range) => ({ related: [{ range, message: 'found' }] }) }),
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(findings)), findings);
  });

  it('never throws and keeps ranges inside of the file, whatever the text holds', () => {
    const config = resolveConfig([{ config: { preset: 'all' } }]);
    const line = fc.constantFrom(
      'FROM a AS b',
      'RUN apt-get install \\',
      '# plimsoll-ignore x',
      'services:',
      '  a: &x',
      '    <<: *x',
      'RUN <<EOF',
      '\t"${A',
      '- b',
      '\ufeff',
      '\0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('dockerfile' as const, 'compose' as const), (source, kind) => {
        for (const { range, ruleId } of lint({ path: 'x', text: source, kind }, { config }).findings) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= source.length);
          assert.notEqual(ruleId, 'internal-error');
        }
      }),
      { numRuns: 300 },
    );
  });
});
