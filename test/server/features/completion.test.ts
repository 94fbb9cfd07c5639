import assert from 'node:assert/strict';
import { editorRules } from '../editor-rules.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

describe('completion over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules: editorRules, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  /** What is offered at the `|` of a text, and what the text becomes with the first, or the named, offer. */
  async function complete(lsp: LspSession, path: string, marked: string, languageId?: string, pick?: string) {
    const offset = marked.indexOf('|');
    const uri = await lsp.open(path, marked.replace('|', ''), languageId);
    const items = await lsp.completions(uri, offset);
    const item = pick === undefined ? items[0] : items.find(({ label }) => label === pick);
    return { items, labels: items.map(({ label }) => label), item, text: item && lsp.complete(uri, item) };
  }

  it('is as much as is wanted', async () => {
    const offered = async (completion: string) => {
      const lsp = await start({ settings: { completion } });
      const comment = await complete(lsp, '/work/a/Dockerfile', '# plimsoll-ignore |\nFROM bad\n');
      const instruction = await complete(lsp, '/work/b/Dockerfile', 'FROM bad\nWORK|\n');
      await lsp.stop();
      return [comment.labels.length > 0, instruction.labels.includes('WORKDIR')];
    };
    assert.deepEqual(await offered('auto'), [true, true]);
    assert.deepEqual(await offered('rules'), [true, false]);
    assert.deepEqual(await offered('off'), [false, false]);
    session = undefined;
  });

  describe('in a suppression comment', () => {
    it('offers the rules for this kind of file, those that report something first', async () => {
      const lsp = await start();
      const { items, labels, text } = await complete(lsp, '/work/Dockerfile', '# plimsoll-ignore |\nFROM bad\n');
      assert.ok(labels.includes('no-bad-word') && labels.includes('needs-dockerignore'), labels.join());
      assert.ok(!labels.includes('no-bad-compose-word'));
      assert.equal(items.find(({ label }) => label === 'no-bad-word')?.sortText, '0no-bad-word');
      assert.equal(text, '# plimsoll-ignore no-bad-word\nFROM bad\n');
    });

    it('replaces the word that is begun, and leaves out what is named already', async () => {
      const lsp = await start();
      const marked = 'services:\n  # plimsoll-ignore-file needs-dockerignore, no-ba|d -- because\n  a: {image: bad}\n';
      const { labels, text } = await complete(
        lsp,
        '/work/compose.yaml',
        marked,
        'dockercompose',
        'no-bad-compose-word',
      );
      assert.ok(!labels.includes('needs-dockerignore'));
      assert.equal(text, marked.replace('no-ba|d', 'no-bad-compose-word'));
    });

    it('offers the words that make one', async () => {
      const lsp = await start({ locale: 'de' });
      const { labels, item, text } = await complete(lsp, '/work/Dockerfile', '# pl|\nFROM bad\n');
      assert.deepEqual(labels, ['plimsoll-ignore', 'plimsoll-ignore-file']);
      assert.match(item!.detail!, /^Regeln/);
      assert.equal(text, '# plimsoll-ignore\nFROM bad\n');
    });

    it('has nothing to say in the reason, in other comments and outside of comments', async () => {
      const lsp = await start();
      for (const marked of [
        '# plimsoll-ignore no-bad-word -- |\nFROM bad\n',
        '# a note |\nFROM a\n',
        'FROM |bad # x\n',
      ]) {
        assert.deepEqual((await complete(lsp, '/work/Dockerfile', marked)).labels, [], marked);
      }
    });

    it('explains a rule when asked for more, in the language of the editor', async () => {
      const lsp = await start({ locale: 'de' });
      const { item } = await complete(lsp, '/work/Dockerfile', '# plimsoll-ignore |\nFROM bad\n');
      assert.equal(item!.detail, 'Gutes schreiben');
      assert.equal(item!.documentation, undefined);
      const resolved = await lsp.resolveCompletion(item!);
      assert.match((resolved.documentation as { value: string }).value, /Schlechtes liest niemand gern/);
    });
  });

  describe('in a configuration file', () => {
    const json = '/work/.plimsoll.jsonc';
    const yaml = '/work/.plimsoll.yaml';

    it('offers rules that are not set yet', async () => {
      const lsp = await start();
      const { labels, text } = await complete(
        lsp,
        json,
        '{ "rules": { "no-bad-word": "off", "| } }',
        'jsonc',
        'needs-dockerignore',
      );
      assert.ok(!labels.includes('no-bad-word'));
      assert.match(text!, /"needs-dockerignore": /);
      const marked = 'overrides:\n- files: "*"\n  rules:\n    no-bad-word: off\n    nee|';
      const other = await complete(lsp, yaml, marked, 'yaml', 'needs-dockerignore');
      assert.ok(!other.labels.includes('no-bad-word'));
      assert.equal(other.text, marked.replace('nee|', 'needs-dockerignore: '));
    });

    it('offers severities, presets and keys', async () => {
      const lsp = await start();
      const severities = ['off', 'error', 'warning', 'info', 'hint'];
      for (const [path, marked, expected] of [
        [json, '{ "rules": { "no-bad-word": | } }', severities],
        [json, '{ "rules": { "no-bad-word": ["|"] } }', severities],
        [yaml, 'rules:\n  no-bad-word: |', severities],
        [yaml, 'rules:\n  no-bad-word: [|', severities],
        [yaml, 'inlineConfig:\n  enabled: true\n  |', ['requireReason', 'reportUnused']],
        [yaml, 'overrides:\n  - |', ['files', 'rules']],
        [json, '{ "overrides": [ { "files": "a", | } ] }', ['rules']],
      ] as const) {
        assert.deepEqual((await complete(lsp, path, marked)).labels, expected, marked);
      }
      const { labels } = await complete(lsp, json, '{ "preset": "|" }');
      assert.ok(labels.includes('strict') && labels.includes('secrets'));
      const keys = await complete(lsp, yaml, 'root: true\n|', 'yaml', 'extends');
      assert.ok(!keys.labels.includes('root'));
      assert.equal(keys.text, 'root: true\nextends: ');
    });

    it('writes "off" so that it is no boolean', async () => {
      const lsp = await start();
      const { text } = await complete(lsp, yaml, 'rules:\n  no-bad-word: |', 'yaml', 'off');
      assert.equal(text, 'rules:\n  no-bad-word: "off"');
    });

    it('is silent in comments and where anything may stand', async () => {
      const lsp = await start();
      for (const [path, marked] of [
        [json, '{\n  // "|"\n}'],
        [json, '{ "ignore": ["|"] }'],
        [yaml, 'ignore:\n  - |'],
        [yaml, 'nothing: a |'],
      ] as const) {
        assert.deepEqual((await complete(lsp, path, marked)).labels, [], marked);
      }
    });

    it('leaves it to the client where that reads the schema', async () => {
      const lsp = await start({ initializationOptions: { completesConfig: ['json'] } });
      assert.deepEqual((await complete(lsp, json, '{ "preset": "|" }')).labels, []);
      assert.ok((await complete(lsp, yaml, 'preset: |')).labels.includes('strict'));
    });
  });
});
