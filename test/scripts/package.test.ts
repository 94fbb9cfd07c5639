import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/generate/rule-files.ts';

describe('the package', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  let files: Map<string, Buffer>;
  let size: number;

  before(async function () {
    this.timeout(60_000);
    if (!existsSync(join(root, 'dist/web/server.js'))) {
      const { buildAll } = await import('../../scripts/build.mjs');
      assert.ok(await buildAll([]), 'The bundles cannot be built.');
    }
    const { packageFiles, zip } = await import('../../scripts/package.mjs');
    files = await packageFiles();
    size = zip(files).length;
  });

  const text = (path: string): string => files.get(`extension/${path}`)!.toString();

  it('holds what the manifest names', () => {
    const { main, browser, icon, l10n, contributes } = manifest;
    const { languages, grammars, jsonValidation, yamlValidation, walkthroughs } = contributes;
    const named: string[] = [
      ...[main, browser].map((path) => (path.endsWith('.js') ? path : `${path}.js`)),
      icon,
      `${l10n}/bundle.l10n.de.json`,
      ...languages.flatMap(({ configuration }: { configuration?: string }) => configuration ?? []),
      ...grammars.map(({ path }: { path: string }) => path),
      ...[...jsonValidation, ...yamlValidation].map(({ url }: { url: string }) => url),
    ];
    for (const path of named) assert.ok(files.has(`extension/${path.replace(/^\.\//, '')}`), path);
    for (const language of ['package.nls.json', 'package.nls.de.json']) {
      const texts = JSON.parse(text(language));
      for (const { media } of walkthroughs[0].steps) {
        const page: string = texts[media.markdown.slice(1, -1)];
        assert.ok(files.has(`extension/${page}`), page);
      }
    }
  });

  it('holds the servers, and what people read before they install it', () => {
    for (const path of [
      'dist/server.js',
      'dist/start.js',
      'dist/web/server.js',
      'README.md',
      'CHANGELOG.md',
      'LICENSE.txt',
    ]) {
      assert.ok(files.get(`extension/${path}`)?.length, path);
    }
  });

  it('holds nothing else: no sources, source maps, tests or modules', () => {
    const folders = new Set([...files.keys()].map((path) => path.split('/').slice(0, -1).join('/')));
    assert.deepEqual([...folders].sort(), [
      '',
      'extension',
      'extension/dist',
      'extension/dist/web',
      'extension/images',
      'extension/l10n',
      'extension/schema',
      'extension/syntaxes',
      'extension/walkthrough/de',
      'extension/walkthrough/en',
    ]);
    for (const [path, content] of files) {
      assert.doesNotMatch(path, /\.(?:ts|map|vsix)$|node_modules|cli\.js/);
      if (path.endsWith('.js')) assert.ok(!content.includes('sourceMappingURL='), path);
    }
  });

  it('says of every kind of file what it is', () => {
    const types = files.get('[Content_Types].xml')!.toString();
    for (const path of files.keys()) {
      if (path.startsWith('extension')) assert.ok(types.includes(`Extension="${/\.\w+$/.exec(path)![0]}"`), path);
    }
  });

  it('has pages whose links and pictures are reached without the repository', () => {
    for (const path of ['README.md', 'CHANGELOG.md']) {
      for (const [, target] of text(path).matchAll(/\]\(([^)\s]+)\)/g))
        assert.match(target!, /^(?:https:\/\/|#)/, path);
    }
    assert.match(
      text('README.md'),
      /!\[[^\]]+\]\(https:\/\/github\.com\/plimsoll\/plimsoll\/raw\/HEAD\/docs\/images\/\S+\.png\)/,
    );
  });

  it('holds programs of ASCII alone: all others V8 keeps, and reads, with two bytes a character', () => {
    for (const [path, content] of files) {
      if (path.endsWith('.js'))
        assert.ok(
          content.every((byte) => byte < 128),
          path,
        );
    }
  });

  it('is below 3 MB', () => {
    assert.ok(size < 3_000_000, `${size} bytes`);
  });
});

describe('the pictures of the README', () => {
  const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[([^\]]+)\]\((docs\/images\/[^)]+)\)/g)];

  it('are there, in both languages, and say what they show', () => {
    for (const [, alternative, path] of shown) {
      assert.ok(existsSync(join(root, path!)), path);
      assert.ok(alternative!.length > 10, path);
    }
    for (const language of ['en', 'de']) assert.ok(shown.some(([, , path]) => path!.includes(`/${language}/`)));
  });

  it('are small: below 600 kB in all', () => {
    const sizes = shown.map(([, , path]) => readFileSync(join(root, path!)).length);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 600_000, sizes.join());
  });
});
