import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { editorRules } from './editor-rules.ts';
import { LspSession, type SessionOptions, simpleClient } from './lsp-session.ts';

describe('diagnostics over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ rules: editorRules, files: { '/work/.dockerignore': '' }, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  it('say what, where, how bad, with a code, a link, tags and related places', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM scratch\nLABEL a=bad\n');
    const [diagnostic, ...others] = await lsp.diagnostics(uri);
    assert.deepEqual(others, []);
    const { data, codeDescription, ...rest } = diagnostic!;
    assert.deepEqual(rest, {
      source: 'plimsoll',
      code: 'no-bad-word',
      severity: DiagnosticSeverity.Warning,
      message: '"bad" is not good.',
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
      tags: [DiagnosticTag.Deprecated],
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } } },
          message: 'The file begins here.',
        },
      ],
    });
    assert.match(codeDescription!.href, /^https:\/\/.*\/en\/no-bad-word\.md$/);
  });

  it('are German where the editor is', async () => {
    const lsp = await start({ locale: 'de-AT' });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const [diagnostic] = await lsp.diagnostics(uri);
    assert.equal(diagnostic!.message, '„bad“ ist nicht gut.');
    assert.match(diagnostic!.codeDescription!.href, /\/de\//);
  });

  it('follow the language setting rather than the editor, at once', async () => {
    const lsp = await start({ locale: 'de', settings: { language: 'en' } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const report = await lsp.pull(uri);
    assert.equal(report.kind === 'full' && report.items[0]!.message, '"bad" is not good.');
    await lsp.changeSettings({ language: 'de' });
    const next = await lsp.pull(uri, report.resultId);
    assert.equal(next.kind === 'full' && next.items[0]!.message, '„bad“ ist nicht gut.');
  });

  for (const [name, text] of [
    ['CRLF', 'FROM scratch\r\nLABEL a=1 \\\r\n  b=bad\r\n'],
    ['a lone CR', 'FROM scratch\rLABEL b=bad\r'],
    ['a byte order mark', '\ufeffFROM bad\n'],
    ['emoji', 'FROM scratch\nLABEL a="👩‍👩‍👧 🐳" b=bad\n'],
    ['tabs', 'FROM scratch\n\tLABEL\tb=bad\n'],
  ] as const) {
    it(`underline the exact word with ${name}`, async () => {
      const lsp = await start();
      const uri = await lsp.open('/work/Dockerfile', text);
      const diagnostics = await lsp.diagnostics(uri);
      assert.deepEqual(
        diagnostics.map((diagnostic) => lsp.underlined(uri, diagnostic)),
        ['bad'],
      );
    });
  }

  it('keep up with typing, change by change', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM 👍\r\nLABEL a=b\r\n');
    assert.deepEqual(await lsp.diagnostics(uri), []);
    const at = lsp.text(uri).indexOf('b\r');
    await lsp.change(uri, 'bad', { start: at, end: at + 1 });
    const [diagnostic] = await lsp.diagnostics(uri);
    assert.equal(lsp.underlined(uri, diagnostic!), 'bad');
    await lsp.change(uri, '', { start: 0, end: 9 });
    const [moved] = await lsp.diagnostics(uri);
    assert.equal(moved!.range.start.line, 0);
  });

  it('are unchanged as long as nothing changes, and not a moment longer', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const { resultId } = await lsp.pull(uri);
    assert.deepEqual(await lsp.pull(uri, resultId), { kind: 'unchanged', resultId });
    await lsp.change(uri, 'FROM bad bad\n');
    assert.equal((await lsp.pull(uri, resultId)).kind, 'full');
  });

  it('answer a cancelled request without holding up the next one', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const cancelled = new CancellationTokenSource();
    const request = lsp.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, cancelled.token);
    cancelled.cancel();
    await request.catch((error) => assert.match(String(error), /cancel/i));
    assert.equal((await lsp.diagnostics(uri)).length, 1);
  });

  it('see Compose files by their language, and YAML by what is in it', async () => {
    const lsp = await start();
    const service = 'services:\n  web:\n    image: bad\n';
    assert.equal((await lsp.diagnostics(await lsp.open('/work/compose.yaml', service, 'dockercompose'))).length, 1);
    assert.equal((await lsp.diagnostics(await lsp.open('/work/helix.yaml', service, 'docker-compose'))).length, 1);
    assert.equal((await lsp.diagnostics(await lsp.open('/work/vim.yaml', service, 'yaml.docker-compose'))).length, 1);
    assert.equal((await lsp.diagnostics(await lsp.open('/work/stack.yml', service, 'yaml'))).length, 1);
    assert.deepEqual(await lsp.diagnostics(await lsp.open('/work/values.yml', 'image: bad\n', 'yaml')), []);
    assert.deepEqual(await lsp.diagnostics(await lsp.open('/work/notes.md', 'bad', 'markdown')), []);
  });

  it('work for documents that were never saved', async () => {
    const lsp = await start();
    const uri = await lsp.open('untitled:Untitled-1', 'FROM bad\n');
    assert.equal((await lsp.diagnostics(uri)).length, 1);
  });

  it('follow the settings enable, preset and rules', async () => {
    const lsp = await start({ settings: { rules: { 'no-bad-word': 'error' } } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.equal((await lsp.diagnostics(uri))[0]!.severity, DiagnosticSeverity.Error);
    await lsp.changeSettings({ preset: 'build-cache' });
    assert.deepEqual(await lsp.diagnostics(uri), []);
    await lsp.changeSettings({ enable: false });
    assert.deepEqual(await lsp.diagnostics(uri), []);
    await lsp.changeSettings({});
    assert.equal((await lsp.diagnostics(uri)).length, 1);
    assert.equal(lsp.refreshes, 3);
  });

  it('follow the configuration file from the moment it is written', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.equal((await lsp.diagnostics(uri)).length, 1);
    await lsp.writeFile('/work/.plimsoll.jsonc', '{ "rules": { "no-bad-word": "off" } }');
    assert.deepEqual(await lsp.diagnostics(uri), []);
    await lsp.writeFile('/work/.plimsoll.jsonc', '{ "rules": { "no-bad-word": "hint" } }');
    assert.equal((await lsp.diagnostics(uri))[0]!.severity, DiagnosticSeverity.Hint);
    await lsp.writeFile('/work/.plimsoll.jsonc', undefined);
    assert.equal((await lsp.diagnostics(uri))[0]!.severity, DiagnosticSeverity.Warning);
    assert.equal(lsp.refreshes, 3);
  });

  it('take the configuration file over the settings, and the one the settings name over the nearest', async () => {
    const files = {
      '/work/.dockerignore': '',
      '/work/.plimsoll.json': '{ "rules": { "no-bad-word": "info" } }',
      '/work/ci/lint.json': '{ "rules": { "no-bad-word": "error" } }',
    };
    const lsp = await start({ files, settings: { rules: { 'no-bad-word': 'hint' } } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    assert.equal((await lsp.diagnostics(uri))[0]!.severity, DiagnosticSeverity.Information);
    await lsp.changeSettings({ configFile: 'ci/lint.json' });
    assert.equal((await lsp.diagnostics(uri))[0]!.severity, DiagnosticSeverity.Error);
  });

  it('say in a configuration file what is wrong with it', async () => {
    const lsp = await start({ files: { '/work/.plimsoll.jsonc': '{\n  "rules": { "no-bad-wrod": "off" }\n}\n' } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
    const config = 'file:///work/.plimsoll.jsonc';
    await lsp.diagnostics(uri);
    const [problem] = lsp.pushed.get(config) ?? [];
    assert.equal(problem?.message, 'There is no rule "no-bad-wrod". Did you mean "no-bad-word"?');
    assert.deepEqual(problem.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 26 } });
    await lsp.writeFile('/work/.plimsoll.jsonc', '{}');
    await lsp.diagnostics(uri);
    assert.deepEqual(lsp.pushed.get(config), []);
  });

  it('follow the files around a document', async () => {
    const lsp = await start({ files: { '/work/index.js': '' } });
    const uri = await lsp.open('/work/Dockerfile', 'FROM scratch\nCOPY . .\n');
    const codes = async () => (await lsp.diagnostics(uri)).map(({ code }) => code);
    assert.deepEqual(await codes(), ['needs-dockerignore']);
    await lsp.writeFile('/work/.dockerignore', 'node_modules\n');
    assert.deepEqual(await codes(), []);
    await lsp.writeFile('/work/.dockerignore', undefined);
    assert.deepEqual(await codes(), ['needs-dockerignore']);
  });

  describe('for editors that do not ask', () => {
    it('are pushed when a document is opened and changed, and taken back when it is closed', async () => {
      const lsp = await start({ capabilities: simpleClient });
      assert.equal(lsp.initialized!.capabilities.diagnosticProvider, undefined);
      const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
      await lsp.nextPush();
      assert.equal(lsp.pushed.get(uri)!.length, 1);
      await lsp.change(uri, 'FROM scratch\n');
      await lsp.nextPush();
      assert.deepEqual(lsp.pushed.get(uri), []);
      await lsp.change(uri, 'FROM bad bad\n');
      await lsp.nextPush();
      assert.equal(lsp.pushed.get(uri)!.length, 2);
      await lsp.close(uri);
      await lsp.nextPush();
      assert.deepEqual(lsp.pushed.get(uri), []);
    });

    it('are pushed on saving only, if that is what the settings say', async () => {
      const initializationOptions = { settings: { plimsoll: { run: 'onSave' } } };
      const lsp = await start({ capabilities: simpleClient, initializationOptions });
      const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
      await lsp.nextPush();
      await lsp.change(uri, 'FROM scratch\n');
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.equal(lsp.pushed.get(uri)!.length, 1);
      await lsp.save(uri);
      await lsp.nextPush();
      assert.deepEqual(lsp.pushed.get(uri), []);
    });

    it('are pushed again when the settings or the files around change', async () => {
      const lsp = await start({ capabilities: simpleClient });
      const uri = await lsp.open('/work/Dockerfile', 'FROM bad\n');
      await lsp.nextPush();
      await lsp.changeSettings({ rules: { 'no-bad-word': 'off' } });
      await lsp.nextPush();
      assert.deepEqual(lsp.pushed.get(uri), []);
      await lsp.writeFile('/work/.plimsoll.jsonc', '{ "rules": { "no-bad-word": "error" } }');
      await lsp.nextPush();
      assert.equal(lsp.pushed.get(uri)!.length, 1);
    });
  });
});
