import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionTriggerKind,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../rules/model/text.ts';
import { toRange } from '../../server/convert.ts';
import { ableClient, LspSession, type SessionOptions, simpleClient } from './lsp-session.ts';

describe('refactorings over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ files: { '/work/.dockerignore': '' }, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  /** The actions at a word of a document. */
  async function at(lsp: LspSession, uri: string, word: string, context: Partial<CodeActionContext> = {}, length = 0) {
    const text = lsp.text(uri);
    const offset = text.indexOf(word);
    const range = toRange({ start: offset, end: offset + length }, new LineIndex(text));
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return ((await lsp.client.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

  const dockerfile = 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\nCMD ["node", "server.js"]\n';
  const compose = 'services:\n  web:\n    image: x\n    environment:\n      A: b\n';

  it('are named among the kinds of actions', async () => {
    const lsp = await start();
    assert.deepEqual(lsp.initialized!.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', 'source.fixAll.plimsoll'],
      resolveProvider: true,
    });
  });

  it('are there without a finding, by their kinds', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    const [heredoc, ...others] = await at(lsp, uri, 'apt-get');
    assert.deepEqual(others, []);
    assert.equal(heredoc!.kind, 'refactor.rewrite');
    assert.equal(
      lsp.apply(uri, heredoc!),
      dockerfile.replace(
        'apt-get update && apt-get install -y curl',
        '<<EOF\nset -e\napt-get update\napt-get install -y curl\nEOF',
      ),
    );
    assert.deepEqual(titles(await at(lsp, uri, 'CMD')), ['Write CMD in shell form, with exec']);
    assert.deepEqual(titles(await at(lsp, uri, 'debian')), []);
  });

  it('come after the fixes of a finding at the place', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM debian:13-slim\nCMD node server.js\n');
    const diagnostics = (await lsp.diagnostics(uri)).filter(({ code }) => code === 'exec-form');
    const actions = await at(lsp, uri, 'CMD', { diagnostics });
    assert.deepEqual([...new Set(actions.map(({ kind }) => kind))], ['quickfix', 'refactor.rewrite']);
    assert.equal(titles(actions).at(-1), 'Write CMD in exec form');
    assert.equal(lsp.apply(uri, actions.at(-1)!), lsp.apply(uri, actions[0]!));
  });

  it('keep to the kinds that are asked for', async () => {
    const lsp = await start({ files: { '/work/': '' } });
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    const all = ['Write environment as a list', 'Move environment to .env.web (needs review)'];
    assert.deepEqual(titles(await at(lsp, uri, 'A: b')), all);
    assert.deepEqual(titles(await at(lsp, uri, 'A: b', { only: ['refactor'] })), all);
    assert.deepEqual(titles(await at(lsp, uri, 'A: b', { only: ['refactor.rewrite'] })), all.slice(0, 1));
    assert.deepEqual(titles(await at(lsp, uri, 'A: b', { only: ['refactor.extract'] })), all.slice(1));
    for (const only of ['quickfix', 'source.fixAll', 'refactor.inline']) {
      assert.deepEqual(titles(await at(lsp, uri, 'A: b', { only: [only] })), []);
    }
  });

  it('are not offered of itself wherever the cursor goes, but for what is selected', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    const triggerKind = CodeActionTriggerKind.Automatic;
    assert.deepEqual(await at(lsp, uri, 'CMD', { triggerKind }), []);
    assert.equal((await at(lsp, uri, 'CMD', { triggerKind }, 3)).length, 1);
    assert.equal((await at(lsp, uri, 'CMD', { triggerKind: CodeActionTriggerKind.Invoked })).length, 1);
    assert.equal((await at(lsp, uri, 'CMD', { triggerKind, only: ['refactor'] })).length, 1);
  });

  it('make a stage for running, with tab stops where the editor takes them', async () => {
    const text =
      'FROM golang:1.26\r\nWORKDIR /src\r\nCOPY . .\r\nRUN go build -o /bin/app .\r\n# it\r\nCMD ["/bin/app"]\r\n';
    const title = 'Build in one stage, run in another (needs review)';
    const split = async (options: SessionOptions) => {
      const lsp = await start(options);
      const uri = await lsp.open('/work/Dockerfile', text);
      return { lsp, uri, action: (await at(lsp, uri, 'go build')).find((each) => each.title === title)! };
    };
    const able = await split({});
    assert.equal(able.action.kind, 'refactor.extract');
    const [change] = able.action.edit!.documentChanges as TextDocumentEdit[];
    assert.match(JSON.stringify(change!.edits), /FROM \$\{1:gcr\.io\/distroless\/base-debian13\}/);
    await session!.stop();
    const simple = await split({ capabilities: simpleClient });
    assert.equal(
      simple.lsp.apply(simple.uri, simple.action),
      text
        .replace('golang:1.26', 'golang:1.26 AS build')
        .replace(
          '/bin/app .\r\n',
          '/bin/app .\r\n\r\nFROM gcr.io/distroless/base-debian13\r\nWORKDIR /src\r\nCOPY --from=build /bin/app /bin/app\r\n',
        ),
    );
  });

  it('never show the secret they move', async () => {
    const lsp = await start();
    const secret = ['AKIA', 'Z7QX5TN3KD2WPLMV'].join('');
    const uri = await lsp.open('/work/Dockerfile', `FROM alpine:3.22\nRUN curl -H "Authorization: ${secret}" x\n`);
    const [action] = await at(lsp, uri, 'curl', { only: ['refactor.extract'] });
    assert.ok(action);
    assert.ok(!JSON.stringify(action).includes(secret));
    assert.ok(!lsp.apply(uri, action).includes(secret));
  });

  describe('that make a file', () => {
    const move = async (options: SessionOptions) => {
      const lsp = await start(options);
      const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
      return (await at(lsp, uri, 'A: b', { only: ['refactor.extract'] }))[0];
    };

    it('make it first, then fill it, then refer to it', async () => {
      const action = await move({});
      const [created, filled, change] = action!.edit!.documentChanges!;
      assert.deepEqual(created, { kind: 'create', uri: 'file:///work/.env.web' });
      assert.deepEqual(
        (filled as TextDocumentEdit).edits.map((edit) => 'newText' in edit && edit.newText),
        ['A=b\n'],
      );
      assert.match(JSON.stringify(change), /env_file: \.env\.web/);
    });

    it('are left out where it is there already, or the editor cannot make files', async () => {
      assert.equal(await move({ files: { '/work/.env.web': 'A=c\n' } }), undefined);
      await session!.stop();
      const workspace = { ...ableClient.workspace, workspaceEdit: { documentChanges: true } };
      assert.equal(await move({ capabilities: { ...ableClient, workspace } }), undefined);
    });
  });

  it('speak German', async () => {
    const lsp = await start({ locale: 'de' });
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    assert.deepEqual(titles(await at(lsp, uri, 'A: b')), [
      'environment als Liste schreiben',
      'environment in die Datei .env.web verschieben (bitte prüfen)',
    ]);
  });
});
