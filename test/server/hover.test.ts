import assert from 'node:assert/strict';
import { rules as allRules } from '../../rules/index.ts';
import { editorRules } from './editor-rules.ts';
import { LspSession, type SessionOptions } from './lsp-session.ts';

describe('hovers over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules: editorRules, files: { '/work/.dockerignore': '' }, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  it('say of a finding what it is, why it matters, how not and how, and where more is written', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM scratch\nLABEL a=bad\n');
    const hover = await lsp.hover(uri, 'bad');
    assert.ok(hover?.startsWith('**Say what is good** · `no-bad-word`\n\nNobody likes to read what is bad.'), hover);
    assert.match(hover!, /```dockerfile\nFROM bad\n```[\s\S]*```dockerfile\nFROM good\n```/);
    assert.match(hover!, /\]\(https:\/\/[^)]*no-bad-word\.md\)/);
  });

  it('explain instructions and Compose keys', async () => {
    const lsp = await start();
    const dockerfile = await lsp.open('/work/Dockerfile', 'FROM scratch\nUSER 1000\n');
    assert.match((await lsp.hover(dockerfile, 'USER')) ?? '', /^\*\*`USER`\*\*/);
    const compose = await lsp.open('/work/compose.yaml', 'services:\n  web:\n    image: a\n', 'dockercompose');
    assert.match((await lsp.hover(compose, 'image')) ?? '', /^\*\*`image`\*\*/);
  });

  it('explain the lines of ignore files, where instructions are explained', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/web/Dockerfile.dockerignore', 'dist/\n!dist/a\n', 'dockerignore');
    assert.match((await lsp.hover(uri, '!dist/a')) ?? '', /^\*\*`!dist\/a`\*\* takes back[\s\S]*Line 1 leaves it out/);
    await lsp.changeSettings({ hover: 'findings' });
    assert.equal(await lsp.hover(uri, 'dist/'), undefined);
  });

  it('speak German', async () => {
    const lsp = await start({ locale: 'de' });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.match((await lsp.hover(uri, 'bad')) ?? '', /Gutes schreiben/);
    assert.match((await lsp.hover(uri, 'FROM')) ?? '', /Warum das zählt/);
  });

  it('explain the rule that a comment ignores', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', '# plimsoll-ignore no-bad-word -- fine\nFROM bad\n');
    assert.match((await lsp.hover(uri, 'no-bad-word')) ?? '', /Say what is good/);
  });

  it("explain our rule behind another linter's code", async () => {
    const lsp = await start({ rules: allRules });
    const uri = await lsp.open('/work/Dockerfile', '# hadolint ignore=DL3007\nFROM node:latest\n');
    assert.match((await lsp.hover(uri, 'DL3007')) ?? '', /`base-image-latest`/);
  });

  it('explain the rules that a configuration file names, keys only', async () => {
    const lsp = await start({ locale: 'de' });
    const json = await lsp.open('/work/.plimsoll.jsonc', '{ "rules": { "no-bad-word": "off" } }', 'jsonc');
    assert.match((await lsp.hover(json, 'bad-word')) ?? '', /Gutes schreiben/);
    assert.equal(await lsp.hover(json, 'off'), undefined);
    const yaml = await lsp.open('/work/.plimsoll.yaml', 'rules:\n  no-bad-word: off\n', 'yaml');
    assert.match((await lsp.hover(yaml, 'bad-word')) ?? '', /Gutes schreiben/);
    assert.equal(await lsp.hover(yaml, 'rules'), undefined);
    await lsp.changeSettings({ hover: 'off' });
    assert.equal(await lsp.hover(yaml, 'bad-word'), undefined);
  });

  it('are as many as the settings want', async () => {
    const lsp = await start({ settings: { hover: 'findings' } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.equal(await lsp.hover(uri, 'FROM'), undefined);
    assert.match((await lsp.hover(uri, 'bad')) ?? '', /Say what is good/);
    await lsp.changeSettings({ hover: 'off' });
    assert.equal(await lsp.hover(uri, 'bad'), undefined);
  });

  it('are nothing where there is nothing to say', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM scratch\n\n# a note\n');
    assert.equal(await lsp.hover(uri, 'note'), undefined);
    assert.equal(await lsp.hover(await lsp.open('/work/a.yml', 'image: bad\n', 'yaml'), 'image'), undefined);
  });
});
