import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeActionResolveRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../rules/model/text.ts';
import { toOffsets } from '../../server/convert.ts';
import { editorRules } from './editor-rules.ts';
import { ableClient, LspSession, type SessionOptions } from './lsp-session.ts';

describe('code actions over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules: editorRules, files: { '/work/.dockerignore': '' }, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });
  const firstActions = async (lsp: LspSession, uri: string) =>
    lsp.codeActions(uri, (await lsp.diagnostics(uri)).slice(0, 1));

  it('come in the order fixes, whole file, ignore, configuration, documentation', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\nLABEL a=bad\n');
    const actions = await firstActions(lsp, uri);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Write "good"',
        'Write "better" (needs review)',
        'Write something else (needs review)',
        'Fix all "no-bad-word" findings in this file',
        'Ignore "no-bad-word" here',
        'Ignore "no-bad-word" here, with a reason',
        'Ignore "no-bad-word" in this file',
        'Turn off "no-bad-word" in .plimsoll.jsonc',
        'Show documentation for "no-bad-word"',
      ],
    );
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred ?? false),
      [true, ...Array(8).fill(false)],
    );
    assert.ok(actions.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics?.length === 1));
  });

  it('do what they say', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\nLABEL a=bad\n');
    const [good, better, , everywhere, here, , inFile] = await firstActions(lsp, uri);
    assert.equal(lsp.apply(uri, good!), 'FROM good\nLABEL a=bad\n');
    assert.equal(lsp.apply(uri, better!), 'FROM better\nLABEL a=bad\n');
    assert.equal(lsp.apply(uri, everywhere!), 'FROM good\nLABEL a=good\n');
    assert.equal(lsp.apply(uri, here!), '# plimsoll-ignore no-bad-word\nFROM bad\nLABEL a=bad\n');
    assert.equal(lsp.apply(uri, inFile!), '# plimsoll-ignore-file no-bad-word\nFROM bad\nLABEL a=bad\n');
  });

  it('are made when they are chosen, where that takes long and the editor can wait', async () => {
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const textDocument = { ...ableClient.textDocument, codeAction };
    const lsp = await start({ capabilities: { ...ableClient, textDocument } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\nLABEL a=bad\n');
    const actions = await firstActions(lsp, uri);
    assert.deepEqual(
      actions.filter(({ edit, command }) => !edit && !command).map(({ title }) => title),
      ['Fix all "no-bad-word" findings in this file'],
    );
    const everywhere = actions.find(({ edit, command }) => !edit && !command)!;
    // What counts is the text at that moment.
    await lsp.change(uri, 'FROM bad\nLABEL a=bad b=bad\n');
    const resolved = await lsp.client.sendRequest(CodeActionResolveRequest.type, everywhere);
    assert.equal(lsp.apply(uri, resolved), 'FROM good\nLABEL a=good b=good\n');
    await lsp.close(uri);
    assert.equal((await lsp.client.sendRequest(CodeActionResolveRequest.type, everywhere)).edit, undefined);
  });

  it('let people write down why they ignore, with the cursor where the reason goes', async () => {
    const lsp = await start({ locale: 'de' });
    const uri = await lsp.open('/work/Dockerfile', 'FROM good\n\nLABEL a=bad\n');
    const actions = await firstActions(lsp, uri);
    const action = actions.find(({ title }) => title === '„no-bad-word“ hier mit Begründung ignorieren');
    const [change] = action!.edit!.documentChanges! as TextDocumentEdit[];
    assert.deepEqual(change!.edits, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        snippet: { kind: 'snippet', value: '# plimsoll-ignore no-bad-word -- ${1:Begründung}\n' },
      },
    ]);
  });

  it('offer no comment without a reason where each needs one', async () => {
    const files = {
      '/work/.plimsoll.json': '{ "inlineConfig": { "requireReason": true } }',
      '/work/.dockerignore': '',
    };
    const lsp = await start({ files });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const titles = (await firstActions(lsp, uri)).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Ignore')),
      ['Ignore "no-bad-word" here, with a reason', 'Ignore "no-bad-word" in this file, with a reason'],
    );
  });

  it('ignore for good: the finding is gone afterwards', async () => {
    const lsp = await start();
    const text = '\ufeff# syntax=docker/dockerfile:1\r\n# escape=`\r\n\r\n  LABEL a=1 `\r\n    b=bad\r\n';
    for (const title of ['Ignore "no-bad-word" here', 'Ignore "no-bad-word" in this file']) {
      const uri = await lsp.open('/work/Dockerfile', text);
      const action = (await firstActions(lsp, uri)).find((one) => one.title === title);
      const changed = lsp.apply(uri, action!);
      assert.ok(changed.startsWith('\ufeff# syntax=docker/dockerfile:1\r\n# escape=`\r\n'), changed);
      assert.ok(!/[^\r]\n/.test(changed), 'line breaks stay CRLF');
      await lsp.change(uri, changed);
      assert.deepEqual(
        (await lsp.diagnostics(uri)).map(({ code }) => code).filter((code) => code === 'no-bad-word'),
        [],
      );
      await lsp.close(uri);
    }
  });

  it('ignore in Compose files above the node, never inside a block scalar', async () => {
    const lsp = await start();
    const text = 'services:\n  web:\n    image: x\n    command: |\n      echo\n      bad\n';
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    const action = (await firstActions(lsp, uri)).find(({ title }) => title.endsWith('here'));
    assert.equal(
      lsp.apply(uri, action!),
      text.replace('    command', '    # plimsoll-ignore no-bad-compose-word\n    command'),
    );
  });

  it('offer no edits that were made for an older text', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const stale = await lsp.diagnostics(uri);
    await lsp.change(uri, '# a comment\nFROM bad\n');
    const actions = await lsp.codeActions(uri, stale);
    assert.ok(!actions.some(({ title }) => title.startsWith('Write')));
  });

  it('leave out what the editor cannot do', async () => {
    const workspace = { ...ableClient.workspace, workspaceEdit: { documentChanges: true } };
    const lsp = await start({ capabilities: { ...ableClient, workspace } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.deepEqual(
      (await firstActions(lsp, uri)).map(({ title }) => title),
      [
        'Write "good"',
        'Write "better" (needs review)',
        'Ignore "no-bad-word" here',
        'Ignore "no-bad-word" in this file',
        'Show documentation for "no-bad-word"',
      ],
    );
  });

  it('fix everything that is safe when asked for by kind, line by line', async () => {
    const lsp = await start();
    const text = 'FROM bad\n# 👍 stays\nLABEL a=bad\n';
    const uri = await lsp.open('/work/Dockerfile', text);
    const [action, ...others] = await lsp.codeActions(uri, [], ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(action!.kind, 'source.fixAll.plimsoll');
    assert.equal(lsp.apply(uri, action!), 'FROM good\n# 👍 stays\nLABEL a=good\n');
    const [change] = action!.edit!.documentChanges!;
    assert.equal('edits' in change! && change.edits.length, 2);
    assert.deepEqual(await lsp.codeActions(uri, [], ['refactor']), []);
    await lsp.change(uri, 'FROM good\n');
    assert.deepEqual(await lsp.codeActions(uri, [], ['source.fixAll.plimsoll']), []);
  });

  it('fix everything that is safe whatever goes on meanwhile', async () => {
    const lsp = await start();
    const text = 'FROM bad\nLABEL a=bad\n';
    const uri = await lsp.open('/work/Dockerfile', text);
    const origin = { line: 0, character: 0 };
    const meanwhile: ((round: number) => Promise<unknown>)[] = [
      (round) => lsp.changeSettings({ preset: 'recommended', round }),
      (round) => lsp.writeFile(`/work/new-${round}`, ''),
      (round) => lsp.writeFile('/work/.plimsoll.json', `{ "rules": {} } // ${round}`),
      async () => {
        const token = new CancellationTokenSource();
        const params = { textDocument: { uri }, range: { start: origin, end: origin }, context: { diagnostics: [] } };
        const answer = lsp.client.sendRequest(CodeActionRequest.type, params, token.token).catch(() => undefined);
        token.cancel();
        return answer;
      },
      async () => {
        await lsp.close(uri);
        await lsp.open('/work/Dockerfile', text);
      },
    ];
    for (let round = 0; round < 40; round++) {
      await lsp.change(uri, `${text}${'RUN a\n'.repeat(round % 3)}`);
      // Sent, and not waited for: the next request is on the server's desk at the same time.
      const disturbance = meanwhile[round % meanwhile.length]!(round);
      if (round % meanwhile.length === 4) await disturbance;
      const [action] = await lsp.codeActions(uri, [], ['source.fixAll.plimsoll']);
      assert.ok(action, `round ${round}`);
      assert.ok(lsp.apply(uri, action).startsWith('FROM good\nLABEL a=good\n'), `round ${round}`);
      await disturbance;
    }
  });

  it('speak German', async () => {
    const lsp = await start({ locale: 'de' });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.deepEqual(
      (await firstActions(lsp, uri)).map(({ title }) => title),
      [
        '„good“ schreiben',
        '„better“ schreiben (bitte prüfen)',
        'Etwas anderes schreiben (bitte prüfen)',
        '„no-bad-word“ hier ignorieren',
        '„no-bad-word“ hier mit Begründung ignorieren',
        '„no-bad-word“ in dieser Datei ignorieren',
        '„no-bad-word“ in .plimsoll.jsonc abschalten',
        'Dokumentation zu „no-bad-word“ anzeigen',
      ],
    );
  });

  it('show the documentation of a rule in the editor that offers to', async () => {
    const lsp = await start({ initializationOptions: { showsPages: true } });
    const shown: unknown[] = [];
    lsp.client.onRequest('plimsoll/showPage', (params) => {
      shown.push(params);
    });
    const command = 'plimsoll.showDocumentation';
    await lsp.client.sendRequest('workspace/executeCommand', { command, arguments: ['no-bad-word', 'de'] });
    const [{ rule, markdown }] = shown as [{ rule: string; markdown: string }];
    assert.equal(rule, 'no-bad-word');
    assert.match(markdown, /^# Gutes schreiben\n/);
  });

  describe('turn a rule off', () => {
    const turnedOff = async (config: string | undefined, path = '/work/.plimsoll.jsonc') => {
      const files = { '/work/.dockerignore': '', ...(config === undefined ? {} : { [path]: config }) };
      const lsp = await start({ files });
      const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
      const action = (await firstActions(lsp, uri)).find(({ title }) => title.startsWith('Turn off'));
      const changes = action?.edit?.documentChanges ?? [];
      const lines = new LineIndex(config ?? '');
      let text = config ?? '';
      for (const change of changes) {
        if (!('edits' in change)) continue;
        for (const edit of [...change.edits].reverse()) {
          const { start, end } = toOffsets(edit.range, lines);
          if ('newText' in edit) text = text.slice(0, start) + edit.newText + text.slice(end);
        }
      }
      return { kinds: changes.map((change) => ('kind' in change ? change.kind : 'edit')), text };
    };

    it('in a new configuration file', async () => {
      const { kinds, text } = await turnedOff(undefined);
      assert.deepEqual(kinds, ['create', 'edit']);
      assert.deepEqual(JSON.parse(text), { rules: { 'no-bad-word': 'off' } });
    });

    it('in JSON with comments, which stay', async () => {
      const { kinds, text } = await turnedOff('{\n  // ours\n  "preset": "strict"\n}\n');
      assert.deepEqual(kinds, ['edit']);
      assert.equal(text, '{\n  // ours\n  "preset": "strict",\n  "rules": {\n    "no-bad-word": "off"\n  }\n}\n');
    });

    it('in a file that is saved, where the client does that: it counts as it lies on the disk', async () => {
      const lsp = await start({ initializationOptions: { savesFiles: true } });
      const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
      const action = (await firstActions(lsp, uri)).find(({ title }) => title.startsWith('Turn off'));
      assert.equal(action?.command?.command, 'plimsoll.saveFile');
      assert.deepEqual(action?.command?.arguments, ['file:///work/.plimsoll.jsonc']);
    });

    it('in YAML', async () => {
      const path = '/work/.plimsoll.yaml';
      const one = await turnedOff('# ours\npreset: all\n', path);
      assert.equal(one.text, '# ours\npreset: all\nrules:\n  no-bad-word: "off"\n');
      await session!.stop();
      const other = await turnedOff('rules:\n    needs-dockerignore: error # yes\n', path);
      assert.equal(other.text, 'rules:\n    no-bad-word: "off"\n    needs-dockerignore: error # yes\n');
      await session!.stop();
      const third = await turnedOff('rules:\n  no-bad-word: error # yes\n', path);
      assert.equal(third.text, 'rules:\n  no-bad-word: "off" # yes\n');
    });
  });
});
