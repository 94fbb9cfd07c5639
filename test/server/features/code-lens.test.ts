import assert from 'node:assert/strict';
import { CodeLensRequest } from 'vscode-languageserver-protocol';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

describe('facts above stages and services, over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start({ settings: { codeLens: true }, ...options });
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  async function lenses(lsp: LspSession, path: string, text: string, languageId?: string): Promise<string[]> {
    const uri = await lsp.open(path, text, languageId);
    const found = (await lsp.client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    await lsp.close(uri);
    return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
  }
  const ofDockerfile = (lsp: LspSession, ...lines: string[]) => lenses(lsp, '/work/Dockerfile', lines.join('\n'));

  it('are not there unless somebody wants them', async () => {
    const lsp = await start({ settings: {} });
    assert.deepEqual(await ofDockerfile(lsp, 'FROM node:22', 'CMD node .'), []);
  });

  it('say who runs what, on how many layers and which base', async () => {
    const lsp = await start();
    const found = await ofDockerfile(
      lsp,
      'FROM node:22 AS build',
      'RUN npm ci',
      'FROM debian:13-slim',
      'WORKDIR /app',
      'COPY --from=build /app .',
      'ENTRYPOINT node server.js --password=secret',
    );
    assert.deepEqual(found, ['3: runs as root · PID 1: sh → node · adds 2 layers · base debian:13-slim']);
  });

  it('speak German', async () => {
    const lsp = await start({ locale: 'de' });
    const found = await ofDockerfile(lsp, 'FROM scratch', 'COPY a /', 'USER 1000', 'ENTRYPOINT ["/a"]');
    assert.deepEqual(found, ['1: läuft als 1000 · PID 1: a · 1 eigener Layer · Basis scratch']);
  });

  it('know when a shell makes way, and who starts CMD', async () => {
    const lsp = await start();
    for (const [lines, process] of [
      [['FROM debian:13', 'CMD exec node .'], 'node'],
      [['FROM debian:13', 'CMD ["node", "."]'], 'node'],
      [['FROM debian:13', 'CMD ["sh", "-c", "node ."]'], 'sh → node'],
      [['FROM debian:13', 'CMD a && b'], 'sh'],
      [['FROM alpine:3', 'CMD node .'], 'node'],
      [['FROM node:22', 'CMD ["node", "."]'], 'docker-entrypoint.sh → node'],
    ] as const) {
      const [title] = await ofDockerfile(lsp, ...lines);
      assert.equal(/PID 1: ([^·]*) ·/.exec(title!)?.[1], process, lines.join());
    }
  });

  it('leave out what nobody knows', async () => {
    const lsp = await start();
    assert.deepEqual(await ofDockerfile(lsp, 'ARG X', 'FROM $X', 'RUN a', 'CMD ["b"]'), ['2: adds 1 layer']);
    assert.deepEqual(await ofDockerfile(lsp, 'RUN a'), []);
  });

  it('know what a service is made of', async () => {
    const files = { '/work/app/Dockerfile': 'FROM node:22-slim\nRUN a\nUSER node\nCMD ["node", "."]\n' };
    const lsp = await start({ files });
    const text = `services:
  web:
    build: app
  other:
    build: app
    user: "5000"
    init: true
    entrypoint: [/bin/tini, --, java]
  db:
    image: postgres:18
  unknown:
    image: \${IMAGE}
`;
    assert.deepEqual(await lenses(lsp, '/work/compose.yaml', text, 'dockercompose'), [
      '2: runs as node · PID 1: docker-entrypoint.sh → node · adds 1 layer · base node:22-slim',
      '4: runs as 5000 · PID 1: init → tini → java · adds 1 layer · base node:22-slim',
      '9: runs as root · PID 1: docker-entrypoint.sh → postgres · base postgres:18',
    ]);
  });
});
