import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
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

describe('the server as a program of one file', () => {
  let folder: string;
  let child: ChildProcess;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-lsp-'));
  });
  afterEach(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads files from disk, answers over stdio and ends when told to', async () => {
    writeFileSync(join(folder, '.plimsoll.json'), '{ "rules": { "apt-no-install-recommends": "error" } }');
    const program = join(folder, 'server.js');
    await build({
      entryPoints: ['server/node.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
    });
    child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
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
  });
});
