import assert from 'node:assert/strict';
import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver-protocol';
import { ableClient, LspSession, type SessionOptions } from './lsp-session.ts';

describe('documents over LSP', () => {
  const sessions: LspSession[] = [];
  const start = async (options: SessionOptions = {}) => {
    const lsp = await LspSession.start(options);
    sessions.push(lsp);
    return lsp;
  };
  afterEach(async () => {
    for (const lsp of sessions.splice(0)) await lsp.stop();
  });
  const codes = async (lsp: LspSession, uri: string) => (await lsp.diagnostics(uri)).map(({ code }) => String(code));

  it('keep their findings while something in them is unfinished', async () => {
    const lsp = await start();
    const text = 'FROM node:latest\nRUN apt-get install curl\nCMD node .\n';
    const uri = await lsp.open('/work/Dockerfile', text);
    const before = await codes(lsp, uri);
    assert.ok(before.includes('base-image-latest') && before.includes('exec-form'), before.join());
    for (const half of ['FO', 'RUN echo "', 'COPY ', 'ENV A', 'RUN <<EOT\n', 'HEALTHCHECK ']) {
      await lsp.change(uri, text.replace('RUN', `${half}\nRUN`));
      const now = await codes(lsp, uri);
      assert.ok(now.includes('base-image-latest'), `${half}: ${now}`);
      if (!half.includes('<<')) assert.ok(now.includes('exec-form'), `${half}: ${now}`);
    }
    const compose = 'services:\n  web:\n    image: nginx\n    privileged: true\n';
    const stack = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    const found = await codes(lsp, stack);
    assert.ok(found.includes('privileged-container'), found.join());
    for (const half of ['    dep\n', '    ports: [\n', '    command: "\n', '  db\n', '\tx: y\n']) {
      await lsp.change(stack, compose + half);
      const now = await codes(lsp, stack);
      assert.ok(now.includes('privileged-container') && now.length > 1, `${half}: ${now}`);
    }
  });

  it('have the Dockerfile inside a Compose file linted where it stands', async () => {
    const lsp = await start();
    const text =
      'services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM node:latest\n        CMD node .\n';
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    const found = await lsp.diagnostics(uri);
    const latest = found.find(({ code }) => code === 'base-image-latest');
    assert.equal(lsp.underlined(uri, latest!), 'latest');
  });

  it('know what .dockerignore says, as it is written', async () => {
    const files = { '/work/app.js': '', '/work/.dockerignore': 'app.js\n' };
    const lsp = await start({ files });
    const uri = await lsp.open('/work/Dockerfile', 'FROM node:24-slim\nCOPY app.js /\n');
    assert.ok((await codes(lsp, uri)).includes('copy-ignored-file'));
    await lsp.writeFile('/work/.dockerignore', 'app.ts\n');
    assert.ok(!(await codes(lsp, uri)).includes('copy-ignored-file'));
  });

  it('have the configuration that lies nearest to them, in the workspace or outside of it', async () => {
    const config = (severity: string) => `{ "rules": { "base-image-latest": "${severity}" } }`;
    const files = { '/work/.plimsoll.json': config('off'), '/other/.plimsoll.json': config('error') };
    const workspace = { ...ableClient.workspace, workspaceFolders: true };
    const lsp = await start({ files, capabilities: { ...ableClient, workspace } });
    const one = await lsp.open('/work/Dockerfile', 'FROM node:latest\n');
    const other = await lsp.open('/other/Dockerfile', 'FROM node:latest\n');
    assert.ok(!(await codes(lsp, one)).includes('base-image-latest'));
    assert.equal((await lsp.diagnostics(other)).find(({ code }) => code === 'base-image-latest')?.severity, 1);
  });

  it('are looked at anew when a folder joins the workspace', async () => {
    const workspace = { ...ableClient.workspace, workspaceFolders: true };
    const text = 'FROM scratch\nCOPY app.js /\n';
    const files = { '/other/.dockerignore': 'app.js\n', '/other/app.js': '', '/other/x/Dockerfile': text };
    const lsp = await start({ files, capabilities: { ...ableClient, workspace } });
    const compose = 'services:\n  web:\n    build: { context: .., dockerfile: x/Dockerfile }\n';
    await lsp.writeFile('/other/x/compose.yaml', compose);
    const uri = await lsp.open('/other/x/Dockerfile', text);
    // What lies outside of the workspace is not read above its own directory.
    assert.ok(!(await codes(lsp, uri)).includes('copy-ignored-file'));
    const folders = ['work', 'other'].map((name) => ({ uri: `file:///${name}`, name }));
    lsp.client.onRequest('workspace/workspaceFolders', () => folders);
    const event = { added: [folders[1]!], removed: [] };
    await lsp.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    for (let waited = 0; waited < 2000; waited += 50) {
      if ((await codes(lsp, uri)).includes('copy-ignored-file')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail('still what it was');
  });

  it('are lost to nobody when a file with the same name comes and goes', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM node:latest\n');
    const first = await codes(lsp, uri);
    await lsp.close(uri);
    assert.deepEqual(await codes(lsp, uri), []);
    await lsp.open('/work/Dockerfile', 'FROM node:latest\n');
    assert.deepEqual(await codes(lsp, uri), first);
  });
});
