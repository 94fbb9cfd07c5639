import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { scanText } from '../../rules/model/secrets/scan.ts';
import { LineIndex, MappedText } from '../../rules/model/text.ts';
import { githubToken } from '../support/made-up-secrets.ts';

const root = join(__dirname, '../..');

/** All files under version control that hold text. */
function trackedTexts(): { path: string; text: string }[] {
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  return paths.flatMap((path) => {
    const file = join(root, path);
    if (path === '' || !statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
    const text = readFileSync(file, 'utf8');
    return text.includes('\0') ? [] : [{ path, text }];
  });
}

/** Of an OpenPGP key the heading alone is recognised, in SQL any password: neither is issued by a service. */
const noTokens: ReadonlySet<string> = new Set(['OpenPGP', 'SQL']);

/** Tokens and keys by their form, with the line they begin on. Passwords in addresses are examples. */
function tokenPlaces(text: string): { from: string; line: number }[] {
  const lines = new LineIndex(text);
  return scanText(MappedText.of(text))
    .filter(({ kind, from }) => kind !== 'url' && !noTokens.has(from))
    .map(({ from, range }) => ({ from, line: lines.position(range.start).line + 1 }));
}

/**
 * Whoever pushes a text in the form of a token is stopped by the host, or sets off an alarm. Tests put theirs together at
 * run time: see test/support/made-up-secrets.ts.
 */
describe('the repository', () => {
  it('holds no text in the form of a secret that a service issues', function () {
    this.timeout(60_000);
    const found = trackedTexts().flatMap(({ path, text }) =>
      tokenPlaces(text).map(({ from, line }) => `${path}:${line}: ${from}`),
    );
    assert.deepEqual(found, []);
  });

  it('would notice one', () => {
    assert.deepEqual(tokenPlaces(`first line\nENV A=${githubToken}\n`), [{ from: 'GitHub', line: 2 }]);
  });
});
