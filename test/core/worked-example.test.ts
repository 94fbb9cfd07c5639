import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveConfig } from '../../rules/core/config.ts';
import { fixAll } from '../../rules/core/fix.ts';
import { lint } from '../../rules/core/lint.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import type { Entry } from '../../rules/model/compose/entry.ts';

/** The kind of file that lectures begin with: it works, once. */
const text = `version: '3.8' # of the file format
services:
  # the shop itself
  shop:
    build: ./shop
    ports: ["8080:80"] # left: the host
    depends_on: [db]
    environment: [DB_HOST=db]

  db:
    image: postgres:13
    environment: [POSTGRES_DB=shop, POSTGRES_USER=shop, POSTGRES_PASSWORD=changeme]
    volumes: [shop_data:/var/lib/postgresql/data] # persistent

volumes: {shop_data:}
`;
const input = { path: 'docker-compose.yml', kind: 'compose', text } as const;
const options = (preset: 'recommended' | 'strict') => ({
  config: resolveConfig([{ config: { preset } }]),
  today: '2026-11-21',
});
const idsAt = (preset: 'recommended' | 'strict', place: string) =>
  lint(input, options(preset))
    .findings.filter(({ range }) => text.slice(range.start, range.end) === place)
    .map(({ ruleId }) => ruleId);

/** What a file says, comments and the obsolete version aside. */
function meaning(entry: Entry): unknown {
  if (entry.kind === 'map') {
    const pairs = entry.entries
      .filter(({ path }) => path.join() !== 'version')
      .map((each) => [each.key, meaning(each)]);
    return Object.fromEntries(pairs);
  }
  return entry.kind === 'list' ? entry.items.map(meaning) : (entry.string ?? null);
}

describe('a worked example', () => {
  it('gets few findings that matter', () => {
    const { findings } = lint(input, options('recommended'));
    const found = findings.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
    for (const wanted of [
      'compose-obsolete-version: version',
      'depends-on-not-healthy: db',
      'base-image-end-of-life: 13',
      'weak-well-known-password: changeme',
    ]) {
      assert.ok(found.includes(wanted), `${wanted} is not among ${found.join(', ')}`);
    }
    assert.ok(found.length <= 8, found.join(', '));
  });

  it('gets the checklist of production on demand', () => {
    for (const id of ['resource-limits', 'log-rotation-missing', 'restart-policy-missing']) {
      assert.ok(idsAt('strict', 'shop').includes(id), id);
      assert.ok(idsAt('strict', 'db').includes(id), id);
    }
    assert.ok(idsAt('strict', 'db').includes('datastore-shares-front-network'));
    const ids = lint(input, options('strict')).findings.map(({ ruleId }) => ruleId);
    assert.ok(ids.includes('port-on-all-interfaces'));
    assert.ok(!ids.includes('ports-quoted'), 'the ports are quoted');
  });

  it('keeps its meaning and all its comments through safe fixes', () => {
    const fixed = fixAll(input, options('recommended'));
    assert.deepEqual(meaning(parseCompose(fixed.text).root), meaning(parseCompose(text).root));
    const comments = (source: string) => parseCompose(source).comments.map((comment) => comment.text.trim());
    assert.deepEqual(comments(fixed.text), comments(text));
    assert.ok(!fixed.text.includes('version:'));
  });

  it('waits for a database that is checked once all fixes are taken', () => {
    const fixed = fixAll(input, options('recommended'), { unsafe: true });
    const doc = parseCompose(fixed.text);
    assert.equal(doc.service('shop')?.dependsOn[0]?.condition, 'service_healthy');
    assert.match(doc.service('db')?.healthcheck?.test?.items[1]?.string ?? '', /^pg_isready/);
    assert.doesNotMatch(fixed.text, /changeme/);
    assert.equal(doc.problems.length, 0);
    // The data of a database do not move to a newer release by themselves: that is left to people.
    assert.deepEqual(
      fixed.result.findings.map(({ ruleId }) => ruleId),
      ['base-image-end-of-life'],
    );
    for (const comment of ['of the file format', 'the shop itself', 'left: the host', 'persistent'])
      assert.ok(fixed.text.includes(`# ${comment}`), comment);
  });
});
