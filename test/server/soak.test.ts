/**
 * Thousands of edits, openings, closings and changes of the configuration, with requests that are cancelled, against
 * one server: in the end, and now and then, its diagnostics must be those of a fresh lint, and its memory no larger.
 * SOAK=10000 makes it longer, SOAK_SEED another one.
 */
import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../rules/model/text.ts';
import { LspSession } from './lsp-session.ts';

const steps = Number(process.env.SOAK ?? 600);
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

describe('a server that runs for long', function () {
  this.timeout(30_000 + steps * 100);

  it(`says after ${steps} random steps what a fresh one says, and does not grow`, async () => {
    const random = randomNumbers(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const files = {
      '/work/package.json': '{ "scripts": { "start": "node ." } }',
      '/work/.dockerignore': 'node_modules',
    };
    const lsp = await LspSession.start({ files });
    const documents = new Map<string, string>();
    const kinds: readonly [string, string, string][] = [
      ['/work/Dockerfile', 'dockerfile', dockerfile],
      ['/work/app/Dockerfile', 'dockerfile', dockerfile],
      ['/work/compose.yaml', 'dockercompose', compose],
      ['/work/stack.yml', 'yaml', compose],
    ];

    const open = async ([path, languageId, text]: readonly [string, string, string]) => {
      if (documents.has(path)) return;
      documents.set(path, await lsp.open(path, text, languageId));
    };
    const edit = async (uri: string) => {
      const text = lsp.text(uri);
      // No position of the protocol lies within a line break.
      const whole = (at: number) => (text[at] === '\n' && text[at - 1] === '\r' ? at + 1 : at);
      const start = whole(Math.floor(random() * (text.length + 1)));
      const end = whole(Math.min(text.length, start + Math.floor(random() ** 4 * 40)));
      const from = Math.floor(random() * text.length);
      const inserted = random() < 0.5 ? pick(pieces) : text.slice(from, from + Math.floor(random() * 20));
      await lsp.change(
        uri,
        text.length > 4000 ? dockerfile : inserted,
        text.length > 4000 ? undefined : { start, end },
      );
    };
    const ask = (uri: string): Promise<unknown> => {
      const token = new CancellationTokenSource();
      const textDocument = { uri };
      const position = { line: Math.floor(random() * 15), character: Math.floor(random() * 20) };
      const answer =
        random() < 0.7
          ? lsp.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, token.token)
          : lsp.client.sendRequest(HoverRequest.type, { textDocument, position }, token.token);
      if (random() < 0.5) token.cancel();
      // Cancelled requests may fail.
      return answer.catch((error: { code?: number }) => assert.equal(error.code, -32800, String(error)));
    };

    const running = new Set<Promise<unknown>>();
    const step = async () => {
      const [path, uri] = pick([...documents, ['', '']] as [string, string][]);
      const dice = random();
      if (uri === '' || dice < 0.03) await open(pick(kinds));
      else if (dice < 0.05) {
        await lsp.close(uri);
        documents.delete(path);
      } else if (dice < 0.06) await lsp.writeFile('/work/.plimsoll.json', pick(configs));
      else if (dice < 0.07) await lsp.writeFile('/work/.dockerignore', pick([undefined, '*', '!app']));
      else if (dice < 0.075) await lsp.changeSettings({ preset: pick(['strict', 'recommended']), codeLens: true });
      else if (dice < 0.7) await edit(uri);
      else {
        const answer = ask(uri).finally(() => running.delete(answer));
        running.add(answer);
      }
    };

    /** What a server says that has just been started with everything as it is now. */
    const compare = async () => {
      await Promise.all(running);
      const fresh = await LspSession.start({ files: lsp.files, settings: lsp.settings });
      for (const [path, uri] of documents) {
        const languageId = kinds.find(([name]) => name === path)![1];
        await fresh.open(path, lsp.text(uri), languageId);
        const withoutVersions = (found: unknown) =>
          JSON.parse(JSON.stringify(found), (key, value) => (key === 'version' ? 0 : value));
        assert.deepEqual(
          withoutVersions(await lsp.diagnostics(uri)),
          withoutVersions(await fresh.diagnostics(uri)),
          `${path}, seed ${seed}:\n${lsp.text(uri)}`,
        );
        for (const { range } of await lsp.diagnostics(uri)) {
          assert.ok(range.end.line < new LineIndex(lsp.text(uri)).lineCount);
        }
      }
      await fresh.stop();
    };

    const heap: number[] = [];
    const quarter = Math.floor(steps / 4);
    for (let done = 1; done <= steps; done++) {
      await step();
      if (done % 100 === 0) await compare();
      if (done % quarter === 0) {
        globalThis.gc?.();
        heap.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
    }
    await compare();
    await lsp.stop();
    process.off('unhandledRejection', note);
    assert.deepEqual(unhandled, []);
    // Without --expose-gc the numbers hold garbage, too.
    if (globalThis.gc) assert.ok(heap.at(-1)! < heap[0]! * 1.3 + 10, `heap in MB: ${heap.map(Math.round).join(', ')}`);
  });
});
