/**
 * Thousands of edits, savings, openings, closings and changes of the configuration, with requests of all kinds that are
 * cancelled, against one server: in the end, and now and then, its diagnostics must be those of a fresh one, and its
 * memory no larger. SOAK=100000 makes it longer, SOAK_SEED another one.
 */
import assert from 'node:assert/strict';
import {
  type CancellationToken,
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../rules/model/text.ts';
import { LspSession, type SessionOptions, simpleClient } from './lsp-session.ts';

const steps = Number(process.env.SOAK ?? 10_000);
const seed = Number(process.env.SOAK_SEED ?? 1);

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dockerfile = `# syntax=docker/dockerfile:1
ARG VERSION=22
FROM node:\${VERSION} AS build
WORKDIR /app
COPY package.json .
RUN apt-get update \\
  && apt-get install curl
ENV SECRET_KEY=abc
FROM debian:latest
COPY --from=build /app /app
RUN <<EOT
set -e
make
EOT
HEALTHCHECK CMD curl http://localhost/ || exit 1
CMD node server.js
`;
const compose = `services:
  web:
    build: .
    ports: ["80:80"]
    privileged: true
    environment:
      PASSWORD: secret
  db:
    image: postgres
    depends_on: [web]
`;
const pieces = [
  '\n',
  '\\\n',
  '"',
  '<<EOF\n',
  '${',
  '}',
  '# plimsoll-ignore ',
  'RUN ',
  'FROM ',
  '  - ',
  ': ',
  '&a',
  '*a',
  '🚢',
  '\r\n',
  '\t',
];
const configs = [
  undefined,
  '{ "preset": "all" }',
  '{ "rules": { "missing-user": "error", "base-image-latest": "off" } }',
  '{ "preset": ',
];

const kinds: readonly (readonly [path: string, languageId: string, text: string])[] = [
  ['/work/Dockerfile', 'dockerfile', dockerfile],
  ['/work/app/Dockerfile', 'dockerfile', dockerfile],
  ['/work/compose.yaml', 'dockercompose', compose],
  ['/work/stack.yml', 'yaml', compose],
  ['/work/.plimsoll.json', 'jsonc', '{ "preset": "all" }'],
];

/** One editor at work, whose every move comes from a seed. */
class Editor {
  readonly lsp: LspSession;
  readonly #random: () => number;
  /** URIs by path. */
  readonly #open = new Map<string, string>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(lsp: LspSession, start: number) {
    this.lsp = lsp;
    this.#random = randomNumbers(start);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  async step(): Promise<void> {
    const [path, uri] = this.#pick<readonly [string, string]>([...this.#open, ['', '']]);
    const dice = this.#random();
    if (uri === '' || dice < 0.03) await this.#openOne(this.#pick(kinds));
    else if (dice < 0.05) {
      await this.lsp.close(uri);
      this.#open.delete(path);
    } else if (dice < 0.06) await this.lsp.writeFile('/work/.plimsoll.json', this.#pick(configs));
    else if (dice < 0.07) await this.lsp.writeFile('/work/.dockerignore', this.#pick([undefined, '*', '!app']));
    else if (dice < 0.075) {
      await this.lsp.changeSettings({ preset: this.#pick(['strict', 'recommended']), codeLens: true });
    } else if (dice < 0.09) {
      await this.lsp.writeFile(path, this.lsp.text(uri));
      await this.lsp.save(uri);
    } else if (dice < 0.6) await this.#edit(uri);
    else {
      const answer = this.#ask(uri).finally(() => this.#running.delete(answer));
      this.#running.add(answer);
    }
  }

  async #openOne([path, languageId, text]: readonly [string, string, string]): Promise<void> {
    if (!this.#open.has(path)) this.#open.set(path, await this.lsp.open(path, text, languageId));
  }

  async #edit(uri: string): Promise<void> {
    const text = this.lsp.text(uri);
    if (text.length > 4000) {
      await this.lsp.change(uri, dockerfile);
      return;
    }
    // No position of the protocol lies within a line break.
    const whole = (at: number) => (text[at] === '\n' && text[at - 1] === '\r' ? at + 1 : at);
    const start = whole(Math.floor(this.#random() * (text.length + 1)));
    const end = whole(Math.min(text.length, start + Math.floor(this.#random() ** 4 * 40)));
    const from = Math.floor(this.#random() * text.length);
    const copied = text.slice(from, from + Math.floor(this.#random() * 20));
    await this.lsp.change(uri, this.#random() < 0.5 ? this.#pick(pieces) : copied, { start, end });
  }

  async #ask(uri: string): Promise<unknown> {
    const source = new CancellationTokenSource();
    const kind = this.#random();
    const position = { line: Math.floor(this.#random() * 15), character: Math.floor(this.#random() * 20) };
    const answer = kind < 0.2 ? this.#askForActions(uri, source.token) : this.#askAt(uri, position, kind, source.token);
    if (this.#random() < 0.5) source.cancel();
    try {
      return await answer;
    } catch (error) {
      // Cancelled requests may fail.
      assert.equal((error as { code?: number }).code, -32800, String(error));
      return undefined;
    }
  }

  #askAt(
    uri: string,
    position: { readonly line: number; readonly character: number },
    kind: number,
    token: CancellationToken,
  ): Promise<unknown> {
    const { client } = this.lsp;
    const document = { textDocument: { uri } };
    const place = { ...document, position };
    if (kind < 0.5) return client.sendRequest(DocumentDiagnosticRequest.type, document, token);
    if (kind < 0.65) return client.sendRequest(HoverRequest.type, place, token);
    if (kind < 0.8) return client.sendRequest(CompletionRequest.type, place, token);
    if (kind < 0.85) return client.sendRequest(DefinitionRequest.type, place, token);
    if (kind < 0.88) return client.sendRequest(CodeLensRequest.type, document, token);
    if (kind < 0.91) return client.sendRequest(DocumentLinkRequest.type, document, token);
    if (kind < 0.95) return client.sendRequest(DocumentSymbolRequest.type, document, token);
    return client.sendRequest(FoldingRangeRequest.type, document, token);
  }

  /** For findings that may be those of an older text. */
  async #askForActions(uri: string, token: CancellationToken): Promise<unknown> {
    const found = this.lsp.pushed.get(uri) ?? (await this.lsp.diagnostics(uri));
    const diagnostics = found.length > 0 ? [this.#pick(found)] : [];
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const only = this.#random() < 0.3 ? { only: ['source.fixAll.plimsoll'] } : {};
    const params = { textDocument: { uri }, range, context: { diagnostics, ...only } };
    return this.lsp.client.sendRequest(CodeActionRequest.type, params, token);
  }

  /** Compares what the server says with what one says that has just been started with everything as it is now. */
  async compare(options: SessionOptions, diagnosticsOf: (lsp: LspSession, uri: string) => Promise<Diagnostic[]>) {
    await Promise.all(this.#running);
    assert.deepEqual(this.lsp.log, []);
    const { files, settings } = this.lsp;
    const fresh = await LspSession.start({ ...options, files, settings, initializationOptions: { settings } });
    for (const [path, uri] of this.#open) {
      const languageId = kinds.find(([name]) => name === path)![1];
      await fresh.open(path, this.lsp.text(uri), languageId);
    }
    for (const [path, uri] of this.#open) {
      if (path === '/work/.plimsoll.json') continue;
      const found = await diagnosticsOf(this.lsp, uri);
      const withoutVersions = (value: unknown) =>
        JSON.parse(JSON.stringify(value), (key, inner) => (key === 'version' ? 0 : inner));
      assert.deepEqual(
        withoutVersions(found),
        withoutVersions(await diagnosticsOf(fresh, uri)),
        `${path}, seed ${seed}:\n${this.lsp.text(uri)}`,
      );
      for (const { range } of found) assert.ok(range.end.line < new LineIndex(this.lsp.text(uri)).lineCount);
    }
    await fresh.stop();
  }
}

describe('a server that runs for long', function () {
  this.timeout(60_000 + steps * 20);
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));
  const files = {
    '/work/package.json': '{ "scripts": { "start": "node ." } }',
    '/work/.dockerignore': 'node_modules',
    '/work/Dockerfile': dockerfile,
    '/work/compose.yaml': compose,
  };

  it(`says after ${steps} random steps what a fresh one says, and does not grow`, async () => {
    const editor = new Editor(await LspSession.start({ files }), seed);
    const heap: number[] = [];
    const quarter = Math.floor(steps / 4);
    for (let done = 1; done <= steps; done++) {
      await editor.step();
      if (done % 100 === 0) await editor.compare({}, (lsp, uri) => lsp.diagnostics(uri));
      if (done % quarter === 0) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        globalThis.gc?.();
        globalThis.gc?.();
        heap.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
      }
    }
    await editor.lsp.stop();
    assert.deepEqual(unhandled, []);
    if (process.env.SOAK) console.log(`      heap in MB after each quarter: ${heap.join(', ')}`);
    // Without --expose-gc the numbers hold garbage, too.
    if (globalThis.gc) assert.ok(heap.at(-1)! < heap[0]! * 1.3 + 10, `heap in MB: ${heap.join(', ')}`);
  });

  it('has sent what a fresh one sends, once it is left alone', async () => {
    const options = { capabilities: simpleClient };
    const editor = new Editor(await LspSession.start({ files, ...options }), seed + 1);
    const sent = async (lsp: LspSession, uri: string) => {
      // Silence for longer than the server waits before it looks around, in turns: a busy machine lets time pass unused.
      for (let quiet = 0, known = -1; quiet < 6; quiet = known === lsp.pushes ? quiet + 1 : 0) {
        known = lsp.pushes;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await lsp.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
      }
      return lsp.pushed.get(uri) ?? [];
    };
    for (let done = 1; done <= steps / 80; done++) {
      await editor.step();
      if (done % 60 === 0) await editor.compare(options, sent);
    }
    await editor.lsp.stop();
    assert.deepEqual(unhandled, []);
  });
});
