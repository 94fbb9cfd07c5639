import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type Location,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../../rules/model/text.ts';
import { LspSession, type SessionOptions } from '../lsp-session.ts';

const dockerfile = `ARG VERSION=22
ARG OTHER
FROM node:\${VERSION} AS build
ARG VERSION
ENV HOME_DIR=/srv
RUN echo "$VERSION" \${HOME_DIR} '$HOME_DIR' && OTHER=1 && echo $OTHER
WORKDIR $HOME_DIR
FROM build AS tests
FROM scratch
COPY --from=build /a /a
COPY --from=1 /a /a
RUN --mount=from=BUILD,target=/x true
`;

describe('definitions, references and links over LSP', () => {
  let session: LspSession | undefined;
  const start = async (options: SessionOptions = {}): Promise<LspSession> => {
    session = await LspSession.start(options);
    return session;
  };
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  /** The place of the `|` in a part of a document's text. */
  const place = (lsp: LspSession, uri: string, marked: string) => {
    const text = lsp.text(uri);
    const offset = text.indexOf(marked.replace('|', '')) + marked.indexOf('|');
    const { line, column } = new LineIndex(text).position(offset);
    return { textDocument: { uri }, position: { line, character: column } };
  };
  /** Line and text of what ranges hold. */
  const shown = (lsp: LspSession, uri: string, found: readonly Pick<Location, 'range'>[]) =>
    found.map((one) => `${one.range.start.line + 1}: ${lsp.underlined(uri, one)}`);

  async function definition(lsp: LspSession, uri: string, marked: string): Promise<string[]> {
    const found = await lsp.client.sendRequest(DefinitionRequest.type, place(lsp, uri, marked));
    return shown(lsp, uri, (found ?? []) as Location[]);
  }
  async function references(lsp: LspSession, uri: string, marked: string, includeDeclaration = true) {
    const params = { ...place(lsp, uri, marked), context: { includeDeclaration } };
    return shown(lsp, uri, (await lsp.client.sendRequest(ReferencesRequest.type, params)) ?? []);
  }

  it('lead from the use of a stage to its name, and back', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    for (const marked of ['FROM bu|ild', '--from=bui|ld', 'from=BU|ILD']) {
      assert.deepEqual(await definition(lsp, uri, marked), ['3: build'], marked);
    }
    assert.deepEqual(await definition(lsp, uri, '--from=|1'), ['8: tests']);
    assert.deepEqual(await references(lsp, uri, 'AS bui|ld'), ['3: build', '8: build', '10: build', '12: BUILD']);
    assert.deepEqual(await references(lsp, uri, 'AS bui|ld', false), ['8: build', '10: build', '12: BUILD']);
  });

  it('follow variables as BuildKit and the shell see them', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    assert.deepEqual(await definition(lsp, uri, 'node:$' + '{VER|SION}'), ['1: VERSION']);
    assert.deepEqual(await definition(lsp, uri, '"$VER|SION"'), ['4: VERSION']);
    assert.deepEqual(await definition(lsp, uri, 'ARG VER|SION\nENV'), ['1: VERSION'], 'declared again');
    assert.deepEqual(await references(lsp, uri, 'ENV HOME|_DIR'), ['5: HOME_DIR', '6: HOME_DIR', '7: HOME_DIR']);
    assert.deepEqual(await references(lsp, uri, 'ARG OTH|ER'), ['2: OTHER'], 'the script has a variable of its own');
    assert.deepEqual(await definition(lsp, uri, 'ec|ho'), []);
  });

  it('highlight what they find', async () => {
    const lsp = await start();
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    const found = await lsp.client.sendRequest(DocumentHighlightRequest.type, place(lsp, uri, 'HOME|_DIR='));
    assert.equal(found?.length, 3);
  });

  it('connect what a Compose file declares with what uses it', async () => {
    const lsp = await start();
    const text = `x-base: &base
  networks: [back]
services:
  web:
    <<: *base
    depends_on: {db: {condition: service_started}}
    network_mode: "service:db"
    secrets: [key]
    configs: [{source: conf}]
  db:
    <<: *base
    extends: {service: web}
    volumes:
      - data:/var/lib
      - ./data:/x
networks: {back: {}}
volumes: {data: {}}
secrets: {key: {file: k}}
configs: {conf: {file: c}}
`;
    const uri = await lsp.open('/work/compose.yaml', text, 'dockercompose');
    assert.deepEqual(await definition(lsp, uri, '{d|b:'), ['10: db']);
    assert.deepEqual(await definition(lsp, uri, 'service:d|b'), ['10: db']);
    assert.deepEqual(await definition(lsp, uri, 'service: we|b'), ['4: web']);
    assert.deepEqual(await definition(lsp, uri, '[ba|ck]'), ['16: back']);
    assert.deepEqual(await definition(lsp, uri, '- da|ta:'), ['17: data']);
    assert.deepEqual(await definition(lsp, uri, '[ke|y]'), ['18: key']);
    assert.deepEqual(await definition(lsp, uri, 'source: con|f'), ['19: conf']);
    assert.deepEqual(await definition(lsp, uri, '*ba|se'), ['1: &base']);
    assert.deepEqual(await references(lsp, uri, 'networks: {ba|ck'), ['2: back', '16: back']);
    assert.deepEqual(await references(lsp, uri, '\n  d|b:'), ['6: db', '7: db', '10: db']);
  });

  const files = {
    '/work/app/Dockerfile': 'FROM node:22 AS build\nFROM build AS prod\nCOPY package.json missing.txt src /\n',
    '/work/app/package.json': '{}',
    '/work/app/src/a.js': '',
    '/work/web.env': 'A=1',
  };
  const compose = `include: [other.yaml]
services:
  web:
    build: {context: app, dockerfile: Dockerfile, target: prod}
    env_file: [web.env, {path: gone.env}]
    extends: {file: other.yaml, service: web}
  db: {image: "ghcr.io/a/b:1"}
  q: {image: "redis:8"}
  x: {image: "\${REGISTRY}/x"}
`;

  it('lead from a Compose file to the stage it builds', async () => {
    const lsp = await start({ files });
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    const found = await lsp.client.sendRequest(DefinitionRequest.type, place(lsp, uri, 'target: pr|od'));
    assert.deepEqual(found, [
      {
        uri: 'file:///work/app/Dockerfile',
        range: { start: { line: 1, character: 14 }, end: { line: 1, character: 18 } },
      },
    ]);
  });

  it('lead to the files that are named', async () => {
    const lsp = await start({ files });
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    for (const [marked, target] of [
      ['env_file: [web|.env', 'file:///work/web.env'],
      ['dockerfile: Docker|file', 'file:///work/app/Dockerfile'],
    ] as const) {
      const found = await lsp.client.sendRequest(DefinitionRequest.type, place(lsp, uri, marked));
      assert.deepEqual(
        (found as Location[]).map((one) => one.uri),
        [target],
      );
    }
    assert.deepEqual(await definition(lsp, uri, 'path: gone|.env'), []);
  });

  async function links(lsp: LspSession, uri: string): Promise<string[]> {
    const found = (await lsp.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })) ?? [];
    return found.map((link) => `${lsp.underlined(uri, link)} > ${link.target}`).sort();
  }

  it('link files that are there and pages of images', async () => {
    const lsp = await start({ files: { ...files, '/work/other.yaml': 'services: {}' } });
    const uri = await lsp.open('/work/compose.yaml', compose, 'dockercompose');
    assert.deepEqual(await links(lsp, uri), [
      'Dockerfile > file:///work/app/Dockerfile',
      'ghcr.io/a/b:1 > https://ghcr.io/a/b',
      'other.yaml > file:///work/other.yaml',
      'other.yaml > file:///work/other.yaml',
      'redis:8 > https://hub.docker.com/_/redis',
      'web.env > file:///work/web.env',
    ]);
    const built = await lsp.open('/work/app/Dockerfile', files['/work/app/Dockerfile']);
    assert.deepEqual(await links(lsp, built), [
      'node:22 > https://hub.docker.com/_/node',
      'package.json > file:///work/app/package.json',
    ]);
  });

  it('link the pages of ignored rules in the language of the editor', async () => {
    const lsp = await start({ locale: 'de' });
    const uri = await lsp.open('/work/Dockerfile', '# plimsoll-ignore missing-user, unheard-of\nFROM scratch\n');
    const found = await links(lsp, uri);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /^missing-user > https:.*\/de\/missing-user\.md$/);
  });
});
