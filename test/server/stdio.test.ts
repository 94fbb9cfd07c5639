import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = join(__dirname, '../..');

describe('the server as a program', () => {
  let folder: string;
  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-lsp-'));
    const { buildAll } = await import('../../scripts/build.mjs');
    assert.ok(await buildAll(['server.js', 'start.js']));
    for (const name of ['server.js', 'start.js']) copyFileSync(join(root, 'dist', name), join(folder, name));
    writeFileSync(join(folder, '.plimsoll.json'), '{ "rules": { "apt-no-install-recommends": "error" } }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts a program, lets it lint a file of the folder, and ends it as editors do. */
  async function assertWorks(program: string, args: readonly string[] = [], flags: readonly string[] = []) {
    const child = spawn(process.execPath, [...flags, join(folder, program), '--stdio', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      const ended = new Promise<number | null>((done) => child.on('exit', done));
      const client = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      client.listen();
      const rootUri = String(pathToFileURL(folder));
      await client.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri,
        capabilities: { textDocument: { diagnostic: {} } },
        workspaceFolders: null,
      });
      await client.sendNotification(InitializedNotification.type, {});
      const uri = `${rootUri}/Dockerfile`;
      const text = 'FROM debian:13-slim\nRUN apt-get install -y curl\n';
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'dockerfile', version: 1, text },
      });
      const report: DocumentDiagnosticReport = await client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      assert.equal(report.kind, 'full');
      const found = report.items.find(({ code }) => code === 'apt-no-install-recommends');
      assert.equal(found?.severity, 1);
      await client.sendRequest(ShutdownRequest.type);
      await client.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
      client.dispose();
    } finally {
      child.kill();
    }
  }

  it('of one file reads files from disk, answers over stdio and ends when told to', () => assertWorks('server.js'));

  it('starts without a place for compiled code', () => assertWorks('start.js'));

  it('keeps its compiled code, takes it at the next start, and makes it anew for another V8', async () => {
    const cache = join(folder, 'compiled');
    const args = [`--code-cache=${cache}`];
    await assertWorks('start.js', args);
    const [name, ...others] = readdirSync(cache);
    assert.deepEqual(others, []);
    const path = join(cache, name!);
    const { mtimeMs, size } = statSync(path);
    assert.ok(size > statSync(join(folder, 'server.js')).size / 4);
    await assertWorks('start.js', args);
    assert.equal(statSync(path).mtimeMs, mtimeMs);
    // Other flags count as another V8.
    await assertWorks('start.js', args, ['--max-lazy']);
    assert.ok(statSync(path).mtimeMs > mtimeMs);
  });
});
