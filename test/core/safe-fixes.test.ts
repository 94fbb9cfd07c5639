import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import { isComposeFileName } from '../../rules/model/compose/detect.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';

/** Whether the preferred fix of a rule's first finding in a text may be applied unseen; `undefined` without one. */
function isSafe(ruleId: string, text: string): boolean | undefined {
  const path = text.startsWith('services:') ? 'compose.yaml' : 'Dockerfile';
  const { findings } = lint(
    { path, text, kind: isComposeFileName(path) ? 'compose' : 'dockerfile' },
    { config: resolveConfig([{ config: { preset: 'all' } }]), surroundings: surroundingsOf(path, { [path]: text }) },
  );
  const found = findings.filter((finding) => finding.ruleId === ruleId);
  assert.ok(found.length > 0, `Nothing is found in\n${text}`);
  return found[0]!.fixes?.[0]?.safe;
}

const cases: readonly (readonly [rule: string, text: string, isSafe: boolean | undefined, why: string])[] = [
  ['exec-form', 'FROM debian:12\nCMD app --serve\n', true, 'a plain shell adds nothing'],
  ['exec-form', 'FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD app\n', true, 'nor does this one'],
  ['exec-form', 'FROM debian:12\nSHELL ["/bin/bash", "-lc"]\nCMD app\n', false, 'a login shell reads a profile'],
  ['exec-form', 'FROM debian:12\nSHELL ["conda", "run", "/bin/sh", "-c"]\nCMD app\n', false, 'conda sets up its own'],
  [
    'exec-form',
    'FROM debian:12 AS base\nENTRYPOINT app\nFROM base\nCMD ["--verbose"]\n',
    false,
    'CMD becomes arguments, also that of another stage',
  ],
  ['wget-progress', 'FROM debian:12\nRUN wget https://example.com/a\n', true, 'Debian has the wget of GNU'],
  ['wget-progress', 'FROM busybox:1.37\nRUN wget http://example.com/a\n', true, 'busybox knows -q'],
  ['wget-progress', 'FROM acme/base:1\nRUN wget https://example.com/a\n', false, 'nobody knows which wget it is'],
  [
    'wget-progress',
    'FROM acme/base:1\nRUN apk add wget && wget https://example.com/a\n',
    true,
    'a package of GNU wget',
  ],
  ['yarn-cache-clean', 'FROM node:24\nRUN yarn install --frozen-lockfile\n', true, 'Yarn 1'],
  ['yarn-cache-clean', 'FROM node:24\nRUN yarn install\n', false, "Plug'n'Play runs packages out of the cache"],
  ['curl-fail-flag', 'FROM nginx:1.29\nHEALTHCHECK CMD curl http://localhost/\n', false, 'the page may be missing'],
  [
    'download-left-behind',
    'FROM debian:12\nRUN curl -fsSLO https://example.org/a.tgz && tar xf a.tgz && sha256sum a.tgz > sums\n',
    false,
    'a later command reads the archive',
  ],
  [
    'shell-run-in-scratch',
    'FROM scratch\nCOPY app /opt/app\nCMD /opt/app \\\n  # quickly\n  --fast\n',
    undefined,
    'the comment would be lost',
  ],
  [
    'undefined-volume',
    'services:\n  db:\n    image: postgres:18\n    volumes: [data:/var/lib/postgresql]\n',
    true,
    'Compose refuses the file without it',
  ],
  [
    'undefined-volume',
    'services:\n  db:\n    image: postgres:18\n    volumes: [dbdata:/var/lib/postgresql]\nvolumes:\n  db-data:\n',
    false,
    'another name is meant',
  ],
  [
    'unused-declaration',
    'services:\n  db:\n    image: postgres:18\nvolumes:\n  old:\n',
    false,
    'another file may use it',
  ],
];

describe('whether a fix is safe', () => {
  for (const [rule, text, expected, why] of cases) {
    it(`${rule}: ${expected === undefined ? 'none' : expected ? 'safe' : 'unsafe'}, ${why}`, () => {
      assert.equal(isSafe(rule, text), expected);
    });
  }

  it('does not matter where all that follows became part of something that never ends', () => {
    const fixable = (text: string, ruleId: string) => {
      const kind = text.startsWith('services:') ? 'compose' : 'dockerfile';
      const { findings } = lint({ path: 'x', text, kind }, { config: resolveConfig([{ config: { preset: 'all' } }]) });
      return findings.find((finding) => finding.ruleId === ruleId)?.fixes;
    };
    assert.equal(fixable('FROM alpine:3.22\nRUN <<EOF\nls\n', 'missing-user'), undefined);
    assert.equal(fixable('services:\n  web:\n    image: "nginx:1.29\n', 'cap-drop-all'), undefined);
    assert.ok(fixable('from alpine:3.22\nRUN <<EOF\nls\n', 'instruction-casing'));
  });
});
