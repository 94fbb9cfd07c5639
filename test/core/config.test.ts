import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  activeRules,
  type Config,
  isIgnored,
  resolveConfig,
  selectRules,
  validateConfig,
} from '../../rules/core/config.ts';
import { renderConfigProblem } from '../../rules/core/config-problem.ts';
import type { OptionSpecs, RegisteredRule } from '../../rules/core/rule.ts';
import { wordRule } from '../support/word-rule.ts';

const options: OptionSpecs = {
  max: { type: 'integer', default: 5, minimum: 1, maximum: 9, en: 'Most.', de: 'Höchstens.' },
  style: { type: 'string', default: 'short', enum: ['short', 'long'], en: 'Style.', de: 'Stil.' },
  strict: { type: 'boolean', default: false, en: 'Strict.', de: 'Streng.' },
  trustedRegistries: { type: 'strings', default: [], en: 'Trusted.', de: 'Vertraut.' },
};
const rules: readonly RegisteredRule[] = [
  wordRule('calm', 'a', { options, presetOptions: { all: { strict: true } }, sources: { hadolint: 'DL1' } }),
  wordRule('hard', 'b', { preset: 'strict', family: 'secrets' }),
  wordRule('wild', 'c', { preset: 'all', family: 'secrets' }),
  wordRule('about-comments', 'd', { kind: 'engine', family: 'correctness' }),
];
const active = (config: Config | readonly Config[], path = 'Dockerfile') =>
  activeRules(resolveConfig([config].flat().map((layer) => ({ config: layer }))), path, rules);
const ids = (config: Config | readonly Config[], path?: string) => active(config, path).map(({ rule }) => rule.id);

function problems(value: unknown, language: 'en' | 'de' = 'en'): string[] {
  return validateConfig(value, rules).problems.map(
    (problem) => `${problem.path.join('.')} (${problem.at}): ${renderConfigProblem(problem, language)}`,
  );
}

describe('a configuration', () => {
  it('may be empty, and may say everything', () => {
    assert.deepEqual(validateConfig(null, rules), { config: {}, problems: [] });
    const value = {
      $schema: 'x',
      root: true,
      extends: '../base.jsonc',
      preset: 'secrets',
      rules: { calm: 'off', hard: ['error', {}] },
      overrides: [{ files: 'test/**', rules: { calm: ['hint', { max: 3 }] } }],
      ignore: ['vendor', '!vendor/ours'],
      failLevel: 'never',
      trustedRegistries: ['ghcr.io'],
      inlineConfig: { enabled: true, requireReason: true, reportUnused: false },
      baseline: 'baseline.json',
    };
    const { config, problems: found } = validateConfig(value, rules);
    assert.deepEqual(found, []);
    assert.deepEqual(config, {
      root: true,
      extends: ['../base.jsonc'],
      preset: 'secrets',
      rules: { calm: { severity: 'off' }, hard: { severity: 'error', options: {} } },
      overrides: [{ files: ['test/**'], rules: { calm: { severity: 'hint', options: { max: 3 } } } }],
      ignore: ['vendor', '!vendor/ours'],
      failLevel: 'never',
      trustedRegistries: ['ghcr.io'],
      inlineConfig: { enabled: true, requireReason: true, reportUnused: false },
      baseline: 'baseline.json',
    });
  });

  it('names what is unknown, and what was probably meant', () => {
    assert.deepEqual(
      problems({ presett: 'all', preset: 'strickt', rules: { clam: 'off', DL1: 'off', zzzzzz: 'off' } }),
      [
        'presett (key): There is no setting "presett". Did you mean "preset"?',
        'preset (value): There is no preset "strickt". Did you mean "strict"?',
        'rules.clam (key): There is no rule "clam". Did you mean "calm"?',
        'rules.DL1 (key): There is no rule "DL1". Did you mean "calm"?',
        'rules.zzzzzz (key): There is no rule "zzzzzz".',
      ],
    );
    assert.deepEqual(problems({ inlineConfig: { requirereason: true } }, 'de'), [
      'inlineConfig.requirereason (key): Eine Einstellung "requirereason" gibt es nicht. Ist "requireReason" gemeint?',
    ]);
  });

  it('says what a value should be, and keeps the others', () => {
    const value = {
      root: 1,
      failLevel: 'fatal',
      ignore: 'x',
      overrides: [{ rules: {} }, 3],
      rules: { calm: ['error', { max: 0, style: 'shrt', strict: 'yes', nix: 1 }], hard: 7, wild: 'warn' },
    };
    assert.deepEqual(problems(value), [
      'root (value): true or false is expected here.',
      'failLevel (value): "fatal" is not possible here; possible are error, warning, info, hint, never.',
      'ignore (value): A list of texts is expected here.',
      'overrides.0 (value): An override needs "files": the globs it applies to.',
      'overrides.1 (value): An object is expected here.',
      'rules.calm.1.max (value): The number must be at least 1.',
      'rules.calm.1.style (value): "shrt" is not possible here; possible are short, long. Did you mean "short"?',
      'rules.calm.1.strict (value): true or false is expected here.',
      'rules.calm.1.nix (key): The rule "calm" has no option "nix".',
      'rules.hard (value): A severity (off, error, warning, info, hint) is expected here, or a list of a severity and options.',
      'rules.wild (value): "warn" is not possible here; possible are off, error, warning, info, hint. Did you mean "warning"?',
    ]);
    assert.deepEqual(validateConfig(value, rules).config.rules, { calm: { severity: 'error', options: {} } });
    assert.deepEqual(problems([]), [' (value): An object is expected here.']);
  });

  it('does not trip over names that every object has', () => {
    assert.equal(problems({ constructor: 1, rules: { toString: 'off', calm: ['off', { valueOf: 1 }] } }).length, 3);
  });
});

describe('presets', () => {
  it('contain each other; a family is its recommended and strict rules; the engine reports in all', () => {
    assert.deepEqual(ids({}), ['calm', 'about-comments']);
    assert.deepEqual(ids({ preset: 'strict' }), ['calm', 'hard', 'about-comments']);
    assert.deepEqual(ids({ preset: 'all' }), ['calm', 'hard', 'wild', 'about-comments']);
    assert.deepEqual(ids({ preset: 'secrets' }), ['hard', 'about-comments']);
  });

  it('set options, which a configuration overrides', () => {
    assert.equal(active({}).at(0)?.options.strict, false);
    assert.equal(active({ preset: 'all' }).at(0)?.options.strict, true);
    const own: Config = { preset: 'all', rules: { calm: { severity: 'hint', options: { strict: false } } } };
    assert.deepEqual(active(own).at(0)?.options, { max: 5, style: 'short', strict: false, trustedRegistries: [] });
    assert.equal(active(own).at(0)?.severity, 'hint');
  });

  it('leave registries that are trusted to the rules that ask for them', () => {
    assert.deepEqual(active({ trustedRegistries: ['ghcr.io'] }).at(0)?.options.trustedRegistries, ['ghcr.io']);
  });
});

describe('layers of configuration', () => {
  const off: Config = { rules: { calm: { severity: 'off' } } };
  it('are put together, the last one wins', () => {
    assert.deepEqual(ids([off, { preset: 'strict' }]), ['hard', 'about-comments']);
    assert.deepEqual(ids([off, { rules: { calm: { severity: 'error' } } }]), ['calm', 'about-comments']);
  });

  it('keep options that a later layer does not mention', () => {
    const layers: Config[] = [
      { rules: { calm: { severity: 'info', options: { max: 2 } } } },
      { rules: { calm: { severity: 'error' } } },
    ];
    assert.equal(active(layers).at(0)?.options.max, 2);
    assert.equal(active(layers).at(0)?.severity, 'error');
  });

  it('apply overrides to the files that match, from where the configuration lies', () => {
    const config = resolveConfig([
      { config: { overrides: [{ files: ['test/**'], ...off } as never] }, directory: '/app' },
    ]);
    const on = (path: string) => activeRules(config, path, rules).some(({ rule }) => rule.id === 'calm');
    assert.deepEqual([on('/app/test/Dockerfile'), on('/app/Dockerfile'), on('/test/Dockerfile')], [false, true, true]);
    assert.equal(activeRules(config, '/app/a', rules), activeRules(config, '/app/b', rules), 'computed once');
  });

  it('select and ignore by rule, family and code of others', () => {
    const chosen = (select?: string[], ignore?: string[]) =>
      activeRules(resolveConfig([], { rules, ...(select && { select }), ...(ignore && { ignore }) }), 'x', rules).map(
        ({ rule }) => rule.id,
      );
    assert.deepEqual(chosen(['secrets'], ['hard']), ['wild', 'about-comments']);
    assert.deepEqual(chosen(['dl1']), ['calm', 'about-comments']);
    assert.deepEqual(chosen(undefined, ['calm']), ['about-comments']);
    const layers = [{ config: { rules: { calm: { severity: 'error' }, hard: { severity: 'off' } } } as const }];
    const own = activeRules(resolveConfig(layers, { rules, select: ['calm', 'hard'] }), 'x', rules);
    assert.deepEqual(
      own.map(({ rule, severity }) => `${rule.id} ${severity}`),
      ['calm error', 'hard warning', 'about-comments warning'],
    );
    assert.deepEqual(selectRules(['calm', 'nix'], rules), { ids: ['calm'], unknown: ['nix'] });
  });

  it('leave files out, and take some back', () => {
    const config = resolveConfig([{ config: { ignore: ['vendor/', '*.gen.yaml', '!vendor/ours/**'] } }]);
    const ignored = ['vendor/a/Dockerfile', 'a/vendor/Dockerfile', 'x/y.gen.yaml', 'vendor/ours/Dockerfile', 'vendor'];
    assert.deepEqual(
      ignored.map((path) => isIgnored(config, path)),
      [true, true, true, false, false],
    );
  });
});
