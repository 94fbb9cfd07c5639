import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultConfig, resolveConfig } from '../../rules/core/config.ts';
import { fixAll } from '../../rules/core/fix.ts';
import { lint } from '../../rules/core/lint.ts';
import { rules } from '../../rules/index.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';

const chosen = rules.filter(({ id }) =>
  ['exec-form', 'apt-lists-left', 'missing-from', 'unused-suppression', 'undefined-variable'].includes(id),
);
const compose = (...lines: readonly string[]) =>
  `services:\n  web:\n    build:\n      dockerfile_inline: |\n${lines.map((line) => `        ${line}\n`).join('')}    image: a # kept\n`;
const run = (text: string) =>
  lint({ path: 'compose.yaml', text, kind: 'compose' }, { config: defaultConfig, rules: chosen });
const places = (text: string) =>
  run(text).findings.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);

describe('Dockerfiles in Compose files', () => {
  it('get the findings of Dockerfiles, at their place in the Compose file', () => {
    assert.deepEqual(places(compose('FROM debian', 'RUN apt-get update', 'CMD node app.js')), [
      'apt-lists-left: apt-get update',
      'exec-form: CMD',
    ]);
  });

  it('have their lines named as those of the Compose file', () => {
    const twice = ['FROM debian', 'RUN curl -O https://example.com/a', 'RUN wget https://example.com/b'];
    const everything = resolveConfig([{ config: { preset: 'all' } }]);
    const both = rules.filter(({ id }) => id === 'both-wget-and-curl');
    const lineIn = (text: string): unknown => {
      const { findings } = lint({ path: 'compose.yaml', text, kind: 'compose' }, { config: everything, rules: both });
      return findings[0]?.data.line;
    };
    assert.equal(lineIn(compose(...twice)), 6);
    const quoted = JSON.stringify(twice.join('\n'));
    assert.equal(lineIn(`services:\n  web:\n    build:\n      dockerfile_inline: ${quoted}\n`), 4);
  });

  it('are repaired in place, their indentation and line breaks kept', () => {
    const text = compose('FROM debian', 'RUN apt-get update \\', '  && apt-get install -y curl', 'CMD node app.js');
    const fixed = compose(
      'FROM debian',
      'RUN apt-get update \\',
      '  && apt-get install -y curl \\',
      '  && rm -rf /var/lib/apt/lists/*',
      'CMD ["node", "app.js"]',
    );
    const options = { config: defaultConfig, rules: chosen };
    assert.equal(fixAll({ path: 'compose.yaml', text, kind: 'compose' }, options).text, fixed);
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(
      fixAll({ path: 'compose.yaml', text: crlf, kind: 'compose' }, options).text,
      fixed.replaceAll('\n', '\r\n'),
    );
  });

  it('obey comments inside and around them', () => {
    const inside = compose('FROM debian', '# plimsoll-ignore exec-form -- a shell is wanted', 'CMD node app.js');
    assert.deepEqual(places(inside), []);
    assert.deepEqual(
      run(inside).suppressed.map(({ reason, finding }) => [
        reason,
        inside.slice(finding.range.start, finding.range.end),
      ]),
      [['a shell is wanted', 'CMD']],
    );
    const around = compose('FROM debian', 'CMD node app.js').replace(
      '      dockerfile_inline',
      '      # plimsoll-ignore exec-form\n      dockerfile_inline',
    );
    assert.deepEqual(places(around), []);
    assert.deepEqual(places(compose('FROM debian', '# plimsoll-ignore exec-form')), [
      'unused-suppression: # plimsoll-ignore exec-form',
    ]);
  });

  it('are silent about what Compose fills in', () => {
    assert.deepEqual(places(compose('FROM debian', 'RUN echo ${FROM_COMPOSE}')), []);
  });

  it('come after a rule of their own is turned off', () => {
    const config = resolveConfig([{ config: { rules: { 'exec-form': { severity: 'off' } } } }]);
    const text = compose('FROM debian', 'CMD node app.js');
    assert.deepEqual(lint({ path: 'compose.yaml', text, kind: 'compose' }, { config, rules: chosen }).findings, []);
  });

  describe('know the services that build them', () => {
    const lines = ['FROM node:24', 'WORKDIR /app', 'COPY . .', 'CMD ["node", "app.js"]'];
    const text = compose(...lines);
    const found = (source: string, files: Readonly<Record<string, string>> = {}): readonly string[] => {
      const surroundings = surroundingsOf('compose.yaml', { ...files, 'compose.yaml': source });
      const options = {
        config: resolveConfig([
          {
            config: {
              preset: 'strict',
              rules: { 'unreachable-stage': { severity: 'info', options: { named: true } } },
            },
          },
        ]),
        surroundings,
      };
      return lint({ path: 'compose.yaml', text: source, kind: 'compose' }, options).findings.map(
        ({ ruleId }) => ruleId,
      );
    };
    const isFound = (ruleId: string, source: string, files?: Readonly<Record<string, string>>): boolean =>
      found(source, files).includes(ruleId);

    it('and the user these set', () => {
      assert.ok(isFound('missing-user', text));
      assert.ok(!isFound('missing-user', `${text}    user: "1000:1000"\n`));
      assert.ok(isFound('effective-root', text));
      assert.ok(!isFound('effective-root', text.replace('CMD', 'USER node\n        CMD')));
    });

    it('and their health checks', () => {
      assert.ok(isFound('missing-healthcheck', text));
      assert.ok(!isFound('missing-healthcheck', `${text}    healthcheck: {test: [CMD, node, check.js]}\n`));
      const waiting = `${text}  api:\n    image: b\n    depends_on: {web: {condition: service_healthy}}\n`;
      assert.ok(isFound('depends-on-healthy-without-healthcheck', waiting));
      const checked = waiting.replace('CMD', 'HEALTHCHECK CMD ["node", "check.js"]\n        CMD');
      assert.ok(!isFound('depends-on-healthy-without-healthcheck', checked));
    });

    it('and their target', () => {
      const stages = compose(
        'FROM node:24 AS dev',
        'CMD ["node", "a.js"]',
        'FROM node:24-slim',
        'CMD ["node", "a.js"]',
      );
      assert.ok(isFound('unreachable-stage', stages));
      assert.ok(
        !isFound('unreachable-stage', stages.replace('      dockerfile', '      target: dev\n      dockerfile')),
      );
    });

    it('and their build context', () => {
      assert.ok(isFound('unneeded-files-in-image', text, { '.git/': '', 'app.js': '' }));
      assert.ok(!isFound('unneeded-files-in-image', text, { '.git/': '', 'app.js': '', '.dockerignore': '.git\n' }));
      const elsewhere = text.replace('      dockerfile_inline', '      context: ./web\n      dockerfile_inline');
      assert.ok(!isFound('unneeded-files-in-image', elsewhere, { 'web/.dockerignore': '*', 'web/app.js': '' }));
    });

    it('unless Compose fills something in', () => {
      const filled = compose('FROM node:24', 'USER ${RUN_AS}', 'CMD ["node", "app.js"]');
      assert.ok(!isFound('effective-root', filled));
    });
  });
});
