import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import { renderMessage } from '../../rules/core/render.ts';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import internalError from '../../rules/correctness/internal-error.ts';
import { wordingFaults } from '../support/wording.ts';

const failing = (id: string, error: unknown): RegisteredRule => ({
  ...internalError,
  id,
  kind: 'dockerfile',
  family: 'style',
  checkDockerfile({ report }) {
    report({ start: 0, end: 4 }, 'failed', {});
    throw error;
  },
});
const engine: RegisteredRule = { ...internalError, family: 'correctness' };
const working: RegisteredRule = {
  ...failing('works', undefined),
  checkDockerfile: ({ report }) => report({ start: 0, end: 4 }, 'failed', { rule: 'r', error: 'e' } as never),
};

describe('internal-error', () => {
  const rules = [
    engine,
    failing('one', new RangeError('too far')),
    working,
    failing('two', new SyntaxError('"s3cret"')),
  ];
  const { findings } = lint(
    { path: 'Dockerfile', text: 'FROM a', kind: 'dockerfile' },
    { config: defaultConfig, rules },
  );

  it('names each rule that failed, and the others go on', () => {
    assert.deepEqual(
      findings.map(({ ruleId, severity, data }) => [ruleId, severity, data.rule]),
      [
        ['internal-error', 'error', 'one'],
        ['internal-error', 'error', 'two'],
        ['works', 'error', 'r'],
      ],
    );
  });

  it('says what happened in both languages', () => {
    assert.equal(
      renderMessage(findings[0]!, 'en', rules),
      'The check "one" failed on this file (RangeError: too far); its findings are missing.',
    );
    assert.match(renderMessage(findings[0]!, 'de', rules), /^Die Prüfung „one“ ist an dieser Datei gescheitert/);
  });

  it('does not quote what a parser choked on', () => {
    assert.equal(findings[1]!.data.error, 'SyntaxError');
  });

  it('is worded as house style asks', () => {
    assert.deepEqual(wordingFaults(internalError), []);
  });
});
