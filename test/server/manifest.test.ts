import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rulePage } from '../../rules/core/rule-page.ts';
import { rules } from '../../rules/index.ts';
import { defaultSettings, readSettings } from '../../server/settings.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the manifest of the extension', () => {
  const manifest = json('package.json');
  const settings: Record<string, { default: unknown; enum?: unknown[] }> =
    manifest.contributes.configuration.properties;

  it('has every text in English and German, and none too many', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      const texts: Record<string, string> = json(file);
      assert.deepEqual(new Set(Object.keys(texts)), used, file);
      assert.ok(Object.values(texts).every((text) => text.trim() !== ''));
    }
  });

  it('declares the settings that the server reads, with the same defaults', () => {
    const declared = Object.keys(settings).map((key) => key.replace('plimsoll.', ''));
    // Read by the language client itself.
    assert.deepEqual(declared.filter((key) => key !== 'trace.server').sort(), Object.keys(defaultSettings).sort());
    for (const [key, value] of Object.entries(defaultSettings)) {
      assert.deepEqual(settings[`plimsoll.${key}`]!.default, value, key);
    }
  });

  it('lets the server understand every value it offers', () => {
    for (const key of ['language', 'run', 'hover', 'preset', 'overlap'] as const) {
      for (const value of settings[`plimsoll.${key}`]!.enum!) assert.equal(readSettings({ [key]: value })[key], value);
    }
  });

  it('has a test in the editor for each setting and for each command', () => {
    const folder = 'test/vscode/suite';
    const tests = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const titles = tests.flatMap((text) => [...text.matchAll(/^\s*it\(\s*'([^']+)'/gm)].map(([, title]) => title!));
    const commands: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    for (const name of [...Object.keys(settings), ...commands]) {
      assert.ok(
        titles.some((title) => title.endsWith(name)),
        `no test says ${name}`,
      );
    }
  });

  it('has pages where its repository is', () => {
    const address = manifest.repository.url.replace(/\.git$/, '');
    assert.ok(rulePage('missing-user', 'en').startsWith(`${address}/`));
  });

  it('names rules that exist in its texts', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      for (const [, id] of json(file).rules.matchAll(/"([a-z-]+)": "(?:error|off)"/g)) assert.ok(ids.has(id), id);
    }
  });

  it('names files that exist', () => {
    assert.ok(existsSync(manifest.icon));
    for (const { url } of manifest.contributes.jsonValidation ?? []) assert.ok(existsSync(url), url);
  });

  it('leads through four steps, in both languages', () => {
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      const texts: Record<string, string> = json(file);
      const { steps } = manifest.contributes.walkthroughs[0];
      assert.equal(steps.length, 4);
      for (const { media, description } of steps) {
        const page = texts[media.markdown.slice(1, -1)]!;
        assert.ok(readFileSync(page, 'utf8').startsWith('## '), page);
        for (const [, command] of texts[description.slice(1, -1)]!.matchAll(/command:(plimsoll\.\w+)/g)) {
          assert.ok(
            manifest.contributes.commands.some((one: { command: string }) => one.command === command),
            command,
          );
        }
      }
    }
  });

  it('translates every text of the client', () => {
    const sources = readdirSync('client').map((name) => readFileSync(`client/${name}`, 'utf8'));
    const used = sources.flatMap((text) => [...text.matchAll(/l10n\.t\('([^']*)'/g)].map(([, key]) => key!));
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.de.json')).sort(), [...new Set(used)].sort());
  });

  it('makes do with what VS Code names as languages, but for .dockerignore, which it does not know', () => {
    const { languages, grammars } = manifest.contributes;
    assert.deepEqual(languages.map(({ id }: { id: string }) => id).sort(), ['dockerfile', 'dockerignore', 'jsonc']);
    for (const { language, path } of grammars) {
      assert.ok(language === undefined || language === 'dockerignore');
      assert.ok(existsSync(path), path);
    }
  });
});
