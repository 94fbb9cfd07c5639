import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Config, resolveConfig } from '../../rules/core/config.ts';
import { type DocumentKind, lint } from '../../rules/core/lint.ts';
import invalidSuppression from '../../rules/correctness/invalid-suppression.ts';
import unusedSuppression from '../../rules/correctness/unused-suppression.ts';
import { wordRule } from '../support/word-rule.ts';

const rules = [
  wordRule('goodness', 'bad', {
    sources: {
      hadolint: 'DL1',
      buildkit: 'BadWord',
      checkov: 'CKV_DOCKER_1',
      dclint: 'word-quality',
      kics: 'k-1',
      trivy: 'DS-0001',
      shellcheck: 'SC1',
    },
  }),
  { ...invalidSuppression, family: 'correctness' as const },
  { ...unusedSuppression, family: 'correctness' as const },
];

function run(kind: DocumentKind, text: string, config: Config = {}) {
  const result = lint({ path: kind, text, kind }, { config: resolveConfig([{ config }]), rules });
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    ...result,
    lines: result.findings.filter(({ ruleId }) => ruleId === 'goodness').map(({ range }) => line(range.start)),
    others: result.findings
      .filter(({ ruleId }) => ruleId !== 'goodness')
      .map(({ ruleId, messageId }) => `${ruleId} ${messageId}`),
  };
}

describe('suppression comments in Dockerfiles', () => {
  it('hide findings of the next instruction, on all its lines, and no more', () => {
    const { lines, suppressed } = run(
      'dockerfile',
      'FROM a\n# plimsoll-ignore goodness -- needed\n\n# more\nRUN bad \\\n  bad <<EOF\nbad\nEOF\nRUN bad\n',
    );
    assert.deepEqual(lines, [9]);
    assert.deepEqual(
      suppressed.map(({ reason }) => reason),
      ['needed', 'needed', 'needed'],
    );
  });

  it('inside an instruction hide what is left of it', () => {
    assert.deepEqual(
      run('dockerfile', 'RUN bad \\\n# plimsoll-ignore goodness\n  bad \\\n  bad\nRUN bad\n').lines,
      [1, 5],
    );
  });

  it('can mean the file', () => {
    assert.deepEqual(run('dockerfile', 'RUN bad\nRUN bad\n# plimsoll-ignore-file goodness\n').lines, []);
  });

  const hidden: Readonly<Record<string, string>> = {
    hadolint: '# hadolint ignore=DL2,DL1 # why',
    'hadolint with blanks': '#hadolint  ignore = DL1',
    'hadolint for ShellCheck': '# hadolint ignore=SC1',
    'hadolint global': '# hadolint global ignore=DL1',
    'hadolint stage': '# hadolint stage ignore=DL1',
    buildkit: '# check=skip=Other,BADWORD',
    'buildkit, everything': '# check=error=true;skip=all',
    tally: '# tally ignore=hadolint/DL1;reason=old',
    'tally global': '# tally global ignore=BadWord',
    checkov: '#checkov:skip=CKV_DOCKER_1:because',
    kics: '# kics-scan ignore-line',
    'kics by code': '# kics-scan disable=k-1',
    trivy: '# trivy:ignore:AVD-DS-0001',
    shellcheck: '# shellcheck disable=SC1',
  };
  for (const [name, comment] of Object.entries(hidden)) {
    it(`are understood when they are those of others: ${name}`, () => {
      assert.deepEqual(run('dockerfile', `FROM a\n${comment}\nRUN bad\n`).lines, [], comment);
    });
  }

  it('of others hide nothing they do not name', () => {
    for (const comment of [
      '# hadolint ignore=DL2',
      '# check=skip=Other',
      '# check=error=true',
      '#checkov:skip=CKV_DOCKER_2:DL1',
    ]) {
      assert.deepEqual(run('dockerfile', `FROM a\n${comment}\nRUN bad\n`).lines, [3], comment);
    }
  });

  it('as a parser directive mean the file', () => {
    assert.deepEqual(
      run('dockerfile', '# syntax=docker/dockerfile:1\n# check=skip=BadWord\nFROM a\nRUN bad\n').lines,
      [],
    );
  });

  it('for a stage end with it', () => {
    assert.deepEqual(
      run('dockerfile', 'FROM a\n# hadolint stage ignore=DL1\nRUN bad\nRUN bad\nFROM b\nRUN bad\n').lines,
      [6],
    );
  });

  it('are not read in heredocs', () => {
    assert.deepEqual(run('dockerfile', 'RUN <<EOF\n# plimsoll-ignore-file goodness\nbad\nEOF\n').lines, [3]);
  });

  it('need a reason where the configuration says so', () => {
    const config: Config = { inlineConfig: { requireReason: true } };
    const text = 'FROM a\n# plimsoll-ignore goodness\nRUN bad\n';
    assert.deepEqual(run('dockerfile', text, config).others, ['invalid-suppression noReason']);
    assert.deepEqual(run('dockerfile', text.replace('goodness', 'goodness -- yes'), config).others, []);
  });

  it('can be switched off', () => {
    const config: Config = { inlineConfig: { enabled: false } };
    assert.deepEqual(run('dockerfile', '# plimsoll-ignore-file goodness,nothing\nRUN bad\n', config).lines, [2]);
    assert.deepEqual(run('dockerfile', '# plimsoll-ignore-file goodness,nothing\n', config).others, []);
  });

  it('are reported when they hide nothing, unless that is off or the rule is', () => {
    const text = '# plimsoll-ignore-file goodness\nRUN good\n';
    assert.deepEqual(run('dockerfile', text).others, ['unused-suppression unused']);
    assert.deepEqual(run('dockerfile', text, { inlineConfig: { reportUnused: false } }).others, []);
    assert.deepEqual(run('dockerfile', text, { rules: { goodness: { severity: 'off' } } }).others, []);
  });
});

describe('suppression comments in Compose files', () => {
  it('hide findings of the next node, with all below it', () => {
    const text = [
      'services:',
      '  # plimsoll-ignore goodness',
      '  web:',
      '    image: bad',
      '    ports:',
      '    - bad',
      '',
      '    command: bad',
      '  db:',
      '    image: bad',
      '',
    ].join('\n');
    assert.deepEqual(run('compose', text).lines, [10]);
  });

  it('hide a list that stands as far left as its key', () => {
    const text =
      'services:\n  web:\n    # plimsoll-ignore goodness\n    command:\n    - bad\n    - bad\n    image: bad\n';
    assert.deepEqual(run('compose', text).lines, [7]);
  });

  it('hide one item of a list', () => {
    const text =
      'services:\n  web:\n    command:\n      # plimsoll-ignore goodness\n      - a: bad\n        b: bad\n      - bad\n';
    assert.deepEqual(run('compose', text).lines, [7]);
  });

  it('behind a value hide that value, on all its lines', () => {
    const text = [
      'services:',
      '  web: # plimsoll-ignore goodness',
      '    image: bad',
      '    user: bad # plimsoll-ignore goodness -- fine',
      '    command: | # plimsoll-ignore goodness',
      '      bad',
      '      bad',
      '    tty: bad',
      '',
    ].join('\n');
    assert.deepEqual(run('compose', text).lines, [3, 8]);
  });

  it('work in files that are not valid YAML', () => {
    assert.deepEqual(run('compose', 'services:\n  web: [\n  # plimsoll-ignore goodness\n  db: bad\n').lines, []);
  });

  it('are understood when they are those of dclint', () => {
    const text = (comment: string, behind = '') => `${comment}\nservices:\n  web:\n    image: bad${behind}\n`;
    assert.deepEqual(run('compose', text('# dclint disable')).lines, []);
    assert.deepEqual(run('compose', text('# dclint disable-file word-quality')).lines, []);
    assert.deepEqual(run('compose', text('# dclint disable other')).lines, [4]);
    assert.deepEqual(run('compose', text('', ' # dclint disable-line word-quality')).lines, []);
    assert.deepEqual(
      run('compose', 'services:\n  web:\n    # dclint disable-next-line\n    image: bad\n    user: bad\n').lines,
      [5],
    );
  });
});
