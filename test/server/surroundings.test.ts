import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import { isIgnoredByGit } from '../../rules/model/project/git-ignore.ts';
import { Project } from '../../rules/model/project/project.ts';
import type { Surroundings } from '../../rules/model/project/surroundings.ts';
import { CachedFileReader, type FileReader } from '../../server/file-reader.ts';
import { MemoryFileReader } from '../../server/memory-files.ts';
import { NodeFileReader } from '../../server/node-files.ts';
import { SurroundingsCollector } from '../../server/surroundings.ts';

const collect = (
  files: Record<string, string>,
  path: string,
  kind: 'dockerfile' | 'compose' = 'dockerfile',
): Promise<Surroundings> => {
  const absolute = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/p/${name}`, text]));
  return new SurroundingsCollector(new MemoryFileReader(absolute), '/p').collect(path, kind, files[path] ?? '');
};

describe('SurroundingsCollector', () => {
  it('reads Compose files that take part in a project with the linted one', async () => {
    const surroundings = await collect(
      {
        'compose.yaml': 'include: [web/compose.yaml]\n',
        'docker-compose.dev.yml': 'services: {}\n',
        'web/compose.yaml': 'include: [{path: [parts/db.yaml, ../../outside.yaml]}]\nservices: {}\n',
        'web/compose.override.yaml': 'services: {web: {extends: {file: ../base.yml, service: web}}}\n',
        'web/parts/db.yaml': 'include: [cache.yaml]\n',
        'web/parts/cache.yaml': 'include: [db.yaml]\n',
        'base.yml': 'services: {web: {image: a}}\n',
      },
      'web/compose.yaml',
      'compose',
    );
    assert.deepEqual(Object.keys(surroundings.texts).sort(), [
      'base.yml',
      'compose.yaml',
      'web/compose.override.yaml',
      'web/compose.yaml',
      'web/parts/cache.yaml',
      'web/parts/db.yaml',
    ]);
  });

  it('reads the configuration of nginx that a service mounts', async () => {
    const compose =
      'services:\n  a:\n    image: nginx\n    volumes: ["./conf/a.conf:/etc/nginx/conf.d/default.conf", "./b.conf:/b.conf"]\n';
    const files = { 'web/compose.yaml': compose, 'web/conf/a.conf': 'server {}', 'web/b.conf': '' };
    const { texts } = await collect(files, 'web/compose.yaml', 'compose');
    assert.deepEqual(Object.keys(texts).sort(), ['web/compose.yaml', 'web/conf/a.conf']);
  });

  it('lists the build context and reads what says how the program is built', async () => {
    const surroundings = await collect(
      {
        '.git/config': '',
        'app/Dockerfile': 'FROM a\nCOPY . .\n',
        'app/.dockerignore': 'x',
        'app/package.json': '{}',
        'app/package-lock.json': '{"large": true}',
        'app/src/main.js': 'secret()',
        'app/node_modules/a/package.json': '{}',
        'app/.env': 'A=1',
        'app/docker-entrypoint.sh': 'exec "$@"',
        'other/file': '',
      },
      'app/Dockerfile',
    );
    assert.equal(surroundings.hasGit, true);
    assert.deepEqual(surroundings.listings, [
      {
        directory: 'app',
        entries: [
          '.dockerignore',
          '.env',
          'Dockerfile',
          'docker-entrypoint.sh',
          'node_modules/',
          'package-lock.json',
          'package.json',
          'src/',
          'src/main.js',
        ],
        opaque: ['node_modules/'],
        truncated: false,
      },
    ]);
    assert.deepEqual(Object.keys(surroundings.texts).sort(), [
      'app/.dockerignore',
      'app/.env',
      'app/docker-entrypoint.sh',
      'app/package.json',
    ]);
  });

  it('finds the Compose files above that build a Dockerfile, and their context', async () => {
    const surroundings = await collect(
      {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: src\n      dockerfile: ../docker/web/Dockerfile\n',
        'compose.prod.yaml': 'services:\n  db:\n    image: postgres\n',
        'docker/web/Dockerfile': 'FROM a\n',
        'src/a.js': '',
      },
      'docker/web/Dockerfile',
    );
    assert.deepEqual(Object.keys(surroundings.texts), ['compose.yaml']);
    const project = new Project(surroundings);
    assert.equal(project.context?.directory, 'src');
    assert.equal(project.builders.length, 1);
  });

  it('finds the directory that a Dockerfile copies from', async () => {
    const files = { 'docker/Dockerfile': 'FROM a\nCOPY package.json .\n', 'package.json': '{}' };
    const surroundings = await collect(files, 'docker/Dockerfile');
    assert.equal(new Project({ ...surroundings, texts: { ...surroundings.texts, ...files } }).context?.directory, '');
  });

  it('does not take a build context that is missing for an empty one', async () => {
    const project = new Project(
      await collect(
        { 'app/compose.yaml': 'services:\n  web:\n    build: web\n  api:\n    build: api\n', 'app/web/a': '' },
        'app/compose.yaml',
        'compose',
      ),
    );
    assert.deepEqual(project.has('app/web'), { known: true, value: true });
    assert.deepEqual(project.has('app/api'), { known: true, value: false });
  });

  it('reads what Git ignores beside, below and above a Compose file', async () => {
    const surroundings = await collect(
      {
        '.git/HEAD': '',
        '.git/info/exclude': 'a',
        '.gitignore': 'b',
        'app/.gitignore': 'c',
        'app/compose.yaml': 'services: {}\n',
        'app/sub/.gitignore': 'd',
        'other/.gitignore': 'e',
      },
      'app/compose.yaml',
      'compose',
    );
    const names = ['.git/info/exclude', '.gitignore', 'app/.gitignore', 'app/compose.yaml', 'app/sub/.gitignore'];
    assert.deepEqual(Object.keys(surroundings.texts).sort(), names);
    assert.deepEqual(isIgnoredByGit(new Project(surroundings), 'app/a'), { known: true, value: true });
  });

  it('reads the Dockerfiles, environment and override files of a Compose file', async () => {
    const surroundings = await collect(
      {
        'compose.yaml': 'services:\n  web:\n    build: web\n    env_file: [web/prod.env, missing.env]\n',
        'compose.override.yaml': 'services: {}\n',
        '.env': 'A=1',
        'web/Dockerfile': 'FROM a\n',
        'web/Dockerfile.dockerignore': 'x',
        'web/prod.env': 'B=2',
      },
      'compose.yaml',
      'compose',
    );
    assert.deepEqual(Object.keys(surroundings.texts).sort(), [
      '.env',
      'compose.override.yaml',
      'compose.yaml',
      'web/Dockerfile',
      'web/Dockerfile.dockerignore',
      'web/prod.env',
    ]);
  });

  it('never leaves the root', async () => {
    const reader = new MemoryFileReader({ '/p/q/compose.yaml': '', '/p/.env': 'A=1', '/p/x/Dockerfile': 'FROM a\n' });
    const text = 'services:\n  a:\n    build: ../x\n    env_file: ../.env\n  b:\n    build: /etc\n';
    const surroundings = await new SurroundingsCollector(reader, '/p/q').collect('compose.yaml', 'compose', text);
    assert.deepEqual(Object.keys(surroundings.texts), ['compose.yaml']);
    assert.deepEqual(
      surroundings.listings.map(({ directory }) => directory),
      [''],
    );
  });

  it('reads and lists everything once for all files of a run', async () => {
    const memory = new MemoryFileReader({
      '/p/Dockerfile': 'FROM a\n',
      '/p/web.Dockerfile': 'FROM a\n',
      '/p/src/a.js': '',
      '/p/package.json': '{}',
    });
    const calls: string[] = [];
    const counting: FileReader = {
      read(path, limit) {
        calls.push(`read ${path}`);
        return memory.read(path, limit);
      },
      list(path) {
        calls.push(`list ${path}`);
        return memory.list(path);
      },
    };
    const collector = new SurroundingsCollector(new CachedFileReader(counting), '/p');
    const first = await collector.collect('Dockerfile', 'dockerfile', 'FROM a\n');
    const second = await collector.collect('web.Dockerfile', 'dockerfile', 'FROM a\n');
    assert.equal(first.listings[0], second.listings[0]);
    assert.deepEqual(calls.toSorted(), [...new Set(calls)].sort());
  });

  it('cuts a huge directory short and says so', async () => {
    const files = Object.fromEntries(Array.from({ length: 25_000 }, (_, index) => [`d${index % 30}/f${index}`, '']));
    const surroundings = await collect({ ...files, Dockerfile: 'FROM a\n' }, 'Dockerfile');
    assert.equal(surroundings.listings[0]?.truncated, true);
    const project = new Project(surroundings);
    assert.equal(project.has('Dockerfile').known, true);
    assert.equal(project.has('d0/not-there').known, false);
  }).timeout(60_000);

  it('follows no links to directories, and notes what cannot be read', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'plimsoll-surroundings-'));
    after(() => rmSync(directory, { recursive: true, force: true }));
    symlinkSync('.', join(directory, 'circle'));
    symlinkSync('.env', join(directory, '.env'));
    writeFileSync(join(directory, 'package.json'), new Uint8Array([0, 1]));
    const surroundings = await new SurroundingsCollector(new NodeFileReader(), directory).collect(
      'Dockerfile',
      'dockerfile',
      'FROM a\n',
    );
    assert.deepEqual(surroundings.listings[0]?.entries, ['.env', 'circle/', 'package.json']);
    assert.deepEqual(surroundings.listings[0]?.opaque, ['circle/']);
    assert.deepEqual(surroundings.unread, ['.env', 'package.json']);
    assert.deepEqual(surroundings.texts, {});
  });
});
