import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { defaultConfig } from '../../rules/core/config.ts';
import { lint } from '../../rules/core/lint.ts';
import { LspSession } from './lsp-session.ts';

/** In milliseconds, at 60 a second. */
const frame = 16;

const stage = (index: number): string => `FROM node:22-slim AS stage${index}
WORKDIR /app
ARG VERSION=1
ENV NODE_ENV=production
COPY package*.json ./
# a comment
RUN apt-get update \\
  && apt-get install -y --no-install-recommends curl \\
  && rm -rf /var/lib/apt/lists/*
RUN npm ci
COPY . .
USER node
EXPOSE 3000
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "server.js"]
`;

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

describe('an edit in a file of 300 lines', () => {
  it('costs no more than a frame beside the lint itself: findings, outline and folding', async () => {
    const text = Array.from({ length: 20 }, (_, index) => stage(index)).join('');
    const lsp = await LspSession.start();
    const uri = await lsp.open('/work/Dockerfile', text);
    await lsp.diagnostics(uri);
    const answers: number[] = [];
    const lints: number[] = [];
    // By turns, so that a busy machine slows both down.
    for (let at = 0; at < 15; at++) {
      const offset = lsp.text(uri).indexOf('# a comment', at * 50) + 2;
      const start = performance.now();
      await lsp.change(uri, 'x', { start: offset, end: offset });
      const textDocument = { uri };
      await Promise.all([
        lsp.diagnostics(uri),
        lsp.client.sendRequest(DocumentSymbolRequest.type, { textDocument }),
        lsp.client.sendRequest(FoldingRangeRequest.type, { textDocument }),
      ]);
      const answered = performance.now();
      lint(
        { path: '/work/Dockerfile', text: `${lsp.text(uri)}# ${at}\n`, kind: 'dockerfile' },
        { config: defaultConfig },
      );
      answers.push(answered - start);
      lints.push(performance.now() - answered);
    }
    await lsp.stop();
    const [answer, alone] = [median(answers), median(lints)];
    assert.ok(answer < 2 * alone + frame, `${answer.toFixed(1)} ms, the lint alone ${alone.toFixed(1)} ms`);
  });

  it('has no work done twice', async () => {
    const lsp = await LspSession.start();
    const uri = await lsp.open('/work/Dockerfile', stage(0));
    const first = await lsp.pull(uri);
    await lsp.hover(uri, 'USER');
    await lsp.codeActions(uri, []);
    const again = await lsp.pull(uri);
    assert.equal(again.resultId, first.resultId, 'the same run of the linter');
    await lsp.stop();
  });
});
