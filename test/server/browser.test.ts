/** The bundle for browsers, in a world that has what a web worker has, and nothing of Node. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { root } from '../../scripts/generate/rule-files.ts';
import { LspSession } from './lsp-session.ts';

/** What the bundle may ask for: globals of web workers that are no part of the language. */
const worker = { console, setTimeout, clearTimeout, queueMicrotask, performance, TextEncoder, TextDecoder, URL };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks the protocol with the worker, whose files are all missing. */
class WorkerSession {
  readonly #scope: { onmessage?: (event: { data: unknown }) => void };
  readonly #waiting = new Map<number, (message: Message) => void>();
  #count = 0;

  constructor(code: string) {
    const scope = {
      ...worker,
      self: {},
      onmessage: () => {},
      postMessage: (message: Message) => this.#receive(message),
      addEventListener: () => {},
    };
    this.#scope = scope;
    scope.self = scope;
    createContext(scope);
    // Without the lines at fault, which are as long as minified code is.
    runInContext(code, scope, { displayErrors: false });
  }

  #receive(message: Message): void {
    if (message.method === undefined) this.#waiting.get(message.id!)?.(message);
    else if (message.id !== undefined) this.#send({ id: message.id, result: answer(message.method) });
  }

  #send(message: Message & { params?: unknown }): void {
    this.#scope.onmessage!({ data: { jsonrpc: '2.0', ...message } });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#count;
    const message = await new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
    assert.equal(message.error, undefined, `${method}: ${message.error?.message}`);
    // Of the other world's prototypes.
    return JSON.parse(JSON.stringify(message.result));
  }
}

const answer = (method: string): unknown => {
  if (method === 'plimsoll/readFile') return { failure: 'missing' };
  if (method === 'plimsoll/listDirectory') return [];
  return null;
};

const everyFlag = `# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM node:22 AS build
ADD --chown=1:1 --checksum=sha256:00 https://example.com/a.tgz /a/
COPY --chown=node:node --from=build a b
RUN --mount=type=cache,target=/root/.npm --network=none npm ci
RUN <<EOF
apt-get install curl
EOF
HEALTHCHECK --interval=5s CMD curl http://localhost/
`;

describe('the server in a browser', () => {
  let session: WorkerSession;
  before(async function () {
    this.timeout(60_000);
    const { buildAll } = await import('../../scripts/build.mjs');
    assert.ok(await buildAll(['web/server.js']));
    session = new WorkerSession(readFileSync(join(root, 'dist/web/server.js'), 'utf8'));
    const capabilities = { textDocument: { diagnostic: {} } };
    await session.request('initialize', { processId: null, rootUri: null, capabilities });
    session.notify('initialized', {});
  });

  it('says of every file what the one in Node says', async () => {
    const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?:Dockerfile|\.ya?ml)$/.test(path))
      .map((path) => readFileSync(join(root, 'examples', path), 'utf8'));
    assert.ok(examples.length > 5);
    const inNode = await LspSession.start({ capabilities: { textDocument: { diagnostic: {} } } });
    for (const [index, text] of [everyFlag, ...examples].entries()) {
      const languageId = /^services:/m.test(text) ? 'dockercompose' : 'dockerfile';
      const uri = await inNode.open(`/work/file-${index}`, text, languageId);
      session.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      const report = await session.request('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual((report as { items: unknown }).items, await inNode.diagnostics(uri), text);
    }
    await inNode.stop();
  });

  it('explains flags', async () => {
    const hover = await session.request('textDocument/hover', {
      textDocument: { uri: 'file:///work/file-0' },
      position: { line: 3, character: 8 },
    });
    assert.match(JSON.stringify(hover), /--chown/);
  });
});
