import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { foldingRanges } from '../../../server/features/folding.ts';
import { symbolsOf } from '../../../server/features/symbols.ts';
import { LspSession } from '../lsp-session.ts';

const dockerfile = `# syntax=docker/dockerfile:1
# A note
# on two lines
ARG V=22
FROM node:\${V} AS build
RUN <<EOF
make
EOF
ENV A=1 \\
  B=2

FROM scratch
COPY --from=build /a /
`;
const compose = `name: shop
services:
  web:
    <<: &base
      restart: always
    image: nginx

    ports:
      - "80:80"
  db: {image: postgres}
volumes:
  data:
`;

const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, detail, children }) => [
    detail ? `${name} ${detail}` : name,
    ...(children?.length ? [outline(children)] : []),
  ]);

describe('document symbols and folding over LSP', () => {
  let lsp: LspSession;
  before(async () => {
    lsp = await LspSession.start();
  });
  after(() => lsp.stop());

  const symbols = async (uri: string) =>
    (await lsp.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[] | null;
  const folds = async (uri: string) =>
    (await lsp.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } }))?.map(
      ({ startLine, endLine, kind }) => [startLine, endLine, ...(kind ? [kind] : [])],
    );

  it('show stages with their instructions', async () => {
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    assert.deepEqual(outline((await symbols(uri))!), [
      ['ARG V=22'],
      [`build node:\${V}`, [['RUN <<EOF'], ['ENV A=1 B=2']]],
      ['scratch', [['COPY /a /']]],
    ]);
  });

  it('show services with their keys', async () => {
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    assert.deepEqual(outline((await symbols(uri))!), [
      ['name shop'],
      [
        'services',
        [
          ['web', [['<<'], ['image nginx'], ['ports']]],
          ['db', [['image postgres']]],
        ],
      ],
      ['volumes', [['data']]],
    ]);
  });

  it('fold stages, instructions of several lines, keys and blocks of comments', async () => {
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    assert.deepEqual(await folds(uri), [
      [1, 2, 'comment'],
      [4, 9],
      [5, 7],
      [8, 9],
      [11, 12],
    ]);
    const other = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    assert.deepEqual(await folds(other), [
      [1, 9],
      [2, 8],
      [3, 4],
      [7, 8],
      [10, 11],
    ]);
  });

  it('leave YAML that is no Compose file to others', async () => {
    const uri = await lsp.open('/work/other.yml', 'a:\n  b: 1\n', 'yaml');
    assert.equal(await symbols(uri), null);
    assert.equal(await folds(uri), undefined);
  });

  it('hold for every beginning of a file what clients ask for', () => {
    const check = (all: readonly DocumentSymbol[], text: string): void => {
      for (const { name, range, selectionRange, children } of all) {
        assert.ok(name.trim() !== '', text);
        const isBefore = (a: typeof range.start, b: typeof range.start) =>
          a.line < b.line || (a.line === b.line && a.character <= b.character);
        assert.ok(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end), text);
        check(children ?? [], text);
      }
    };
    for (const [source, parse] of [
      [dockerfile, parseDockerfile],
      [compose, parseCompose],
      ['? [a, b]\n: c\n"": {<<: *x}\n', parseCompose],
    ] as const) {
      for (let end = 0; end <= source.length; end++) {
        const text = source.slice(0, end);
        check(symbolsOf(parse(text)), text);
        for (const { startLine, endLine } of foldingRanges(parse(text))) assert.ok(startLine < endLine);
      }
    }
  });
});
