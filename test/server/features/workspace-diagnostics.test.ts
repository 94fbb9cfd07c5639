import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { lintWorkspaceRequest, type WorkspaceSummary } from '../../../server/protocol.ts';
import { editorRules } from '../editor-rules.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

const files = {
  '/work/Dockerfile': 'FROM bad\n',
  '/work/app/web.Dockerfile': 'FROM bad AS bad\n',
  '/work/app/good/Dockerfile': 'FROM good\n',
  '/work/compose.yaml': 'name: bad\nservices: {}\n',
  '/work/other.yml': 'bad: bad\n',
  '/work/.dockerignore': '',
  '/work/node_modules/x/Dockerfile': 'FROM bad\n',
  '/work/build/Dockerfile': 'FROM bad\n',
  '/work/.gitignore': 'build/\n',
  '/work/generated/Dockerfile': 'FROM bad\n',
  '/work/.plimsoll.json': '{ "ignore": ["generated/**"] }',
};

describe('diagnostics of the whole workspace', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules: editorRules, files, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  const ask = (
    lsp: LspSession,
    previous: WorkspaceDiagnosticReport | undefined = undefined,
    token?: CancellationTokenSource,
  ) =>
    lsp.client.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: (previous?.items ?? []).map(({ uri, resultId }) => ({ uri, value: resultId! })) },
      token?.token,
    );
  const found = ({ items }: WorkspaceDiagnosticReport) =>
    items
      .flatMap((item) =>
        item.kind === 'full' ? [`${item.uri.slice('file:///work/'.length)} ${item.items.length}`] : [],
      )
      .sort();

  it('are there if the settings want them: our files only, without what is ignored', async () => {
    const lsp = await start({ settings: { lintWorkspace: true } });
    assert.deepEqual(found(await ask(lsp)), ['Dockerfile 1', 'app/web.Dockerfile 2', 'compose.yaml 1']);
  });

  it('come when somebody asks for them by the command', async () => {
    const lsp = await start();
    const answer = ask(lsp);
    const { capabilities } = lsp.initialized!;
    assert.equal(capabilities.diagnosticProvider?.workspaceDiagnostics, false);
    assert.equal(await Promise.race([answer, pause(300, 'still open')]), 'still open');
    const summary = await lsp.client.sendRequest<WorkspaceSummary>(lintWorkspaceRequest);
    assert.deepEqual(summary, { files: 4, findings: 4 });
    assert.equal(found(await answer).length, 3);
  });

  it('are said again when they are others, and only then', async () => {
    const lsp = await start({ settings: { lintWorkspace: true } });
    const first = await ask(lsp);
    const next = ask(lsp, first);
    assert.equal(await Promise.race([next, pause(300, 'nothing new')]), 'nothing new');
    await lsp.writeFile('/work/Dockerfile', 'FROM good\n');
    assert.deepEqual(found(await next), ['Dockerfile 0']);
    const third = ask(lsp, await next);
    await lsp.writeFile('/work/compose.yaml', undefined);
    assert.deepEqual(found(await third), ['compose.yaml 0']);
  });

  it('see open documents as they stand in the editor, closed ones as they lie on the disk', async () => {
    const lsp = await start({ settings: { lintWorkspace: true } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\nLABEL a=bad\n');
    const first = await ask(lsp);
    assert.deepEqual(found(first), ['Dockerfile 2', 'app/web.Dockerfile 2', 'compose.yaml 1']);
    const next = ask(lsp, first);
    await lsp.close(uri);
    assert.deepEqual(found(await next), ['Dockerfile 1']);
  });

  it('are offered to the client while they are wanted', async () => {
    const lsp = await start();
    const offers = () => lsp.registrations.filter(({ method }) => method === 'textDocument/diagnostic');
    assert.equal(lsp.initialized?.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
    await lsp.changeSettings({ lintWorkspace: true });
    await pause(50);
    assert.equal(offers().at(-1)?.registerOptions.workspaceDiagnostics, true);
    await lsp.changeSettings({});
    await pause(50);
    assert.equal(offers().at(-1)?.registerOptions.workspaceDiagnostics, false);
  });

  it('end when the client does not want to know any more', async () => {
    const lsp = await start();
    const token = new CancellationTokenSource();
    const answer = ask(lsp, undefined, token);
    await pause(50);
    token.cancel();
    await answer.catch(() => {});
  });
});
