import assert from 'node:assert/strict';
import type { ConfigFile, RuleList } from '../../server/protocol.ts';
import { editorRules } from './editor-rules.ts';
import { LspSession, type SessionOptions } from './lsp-session.ts';

describe('what our client asks for its commands', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start(options);
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });
  const configFile = (lsp: LspSession, uri?: string): Promise<ConfigFile | null> =>
    lsp.client.sendRequest('plimsoll/configFile', uri === undefined ? {} : { uri });

  it('is the configuration file that counts', async () => {
    const files = { '/work/.plimsoll.yaml': 'preset: all\n', '/work/a/.plimsoll.json': '{}', '/work/a/Dockerfile': '' };
    const lsp = await start({ files });
    assert.deepEqual(await configFile(lsp, 'file:///work/a/Dockerfile'), { uri: 'file:///work/a/.plimsoll.json' });
    assert.deepEqual(await configFile(lsp, 'file:///work/b/Dockerfile'), { uri: 'file:///work/.plimsoll.yaml' });
    assert.deepEqual(await configFile(lsp), { uri: 'file:///work/.plimsoll.yaml' });
  });

  it('is a new one with something to start from, in the language of the editor', async () => {
    const lsp = await start({ locale: 'de' });
    const found = await configFile(lsp, 'file:///work/a/Dockerfile');
    assert.equal(found?.uri, 'file:///work/.plimsoll.jsonc');
    assert.match(found.template!, /\/\/ Wie streng: /);
    assert.equal(await configFile(lsp, 'untitled:Untitled-1'), null);
  });

  it('is the one that a setting names', async () => {
    const lsp = await start({ settings: { configFile: 'lint.json' }, files: { '/work/lint.json': '{}' } });
    assert.deepEqual(await configFile(lsp), { uri: 'file:///work/lint.json' });
  });

  it('is the list of all rules', async () => {
    const lsp = await start({ rules: editorRules, locale: 'de' });
    const { language, rules } = await lsp.client.sendRequest<RuleList>('plimsoll/rules', undefined);
    assert.equal(language, 'de');
    assert.equal(rules.length, editorRules.length);
    assert.equal(rules.find(({ id }) => id === 'no-bad-word')?.title, 'Gutes schreiben');
  });
});
