import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { LineIndex } from '../../rules/model/text.ts';
import { LspSession, simpleClient } from './lsp-session.ts';

// Put together here, so that this file holds no text in the form of a token.
const token = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
const accessKey = ['AKIA', 'Z7QX5TN3KD2WPLMV'].join('');
const secrets = [
  token,
  accessKey,
  'Tr0ub4dor-Kx9',
  'c0rrect-H0rse',
  'b4ttery-St4ple',
  'xq7Plumb-Zebra',
  'mUrky-W4ter9',
];
const [, , password, other, third, fourth, fifth] = secrets as [string, string, string, string, string, string, string];

const dockerfile = `FROM node:latest AS build
ARG NPM_TOKEN=${token}
ENV DB_PASSWORD=${password} PATH=/x:$PATH
ENV API_KEY "${other}"
LABEL secret_key=${third} maintainer="someone"
RUN curl -u admin:${fourth} https://example.com/ && apt-get install curl
RUN git clone https://user:${fifth}@github.com/example/app.git
RUN export AWS_SECRET_ACCESS_KEY=${other} ; npm config set //registry.npmjs.org/:_authToken ${token}
RUN <<EOT
mysql --password=${password} -e "select 1"
export ACCESS=${accessKey}
EOT
RUN sshpass -p ${third} ssh root@example.com && PASSWORD=${fourth} ./run ; echo ${token} > /root/.token
COPY . .
HEALTHCHECK CMD curl -H "Authorization: Bearer ${token}" http://localhost/
ENTRYPOINT ["sh", "-c", "DB_PASSWORD=${password} exec node server.js --password ${other}"]
CMD node server.js --api-key=${third}
`;
const compose = `services:
  web:
    build:
      context: .
      args:
        NPM_TOKEN: ${token}
      labels: ["password=${third}"]
    environment:
      DB_PASSWORD: ${password}
      DATABASE_URL: postgres://shop:${fourth}@db/shop
      AWS_ACCESS_KEY_ID: ${accessKey}
      FROM_FILE: \${SMTP_PASSWORD}
    command: ["sh", "-c", "API_KEY=${other} node server.js --password ${third}"]
    healthcheck:
      test: curl -u admin:${fourth} http://localhost/
    ports: ["80:80"]
    privileged: true
  db:
    image: postgres
    environment:
      - POSTGRES_PASSWORD=${fifth}
      - "POSTGRES_USER"
    command: postgres --password ${other}
    depends_on: [web, nobody]
x-token: ${token}
`;
const env = `SMTP_PASSWORD=${fifth}\nNPM_TOKEN=${token}\n`;
const files = { '/work/Dockerfile': dockerfile, '/work/compose.yaml': compose, '/work/.env': env };

const logs = ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event'];

/** What a program sends without its edits: these are the text of the file, and the editor has it. */
const withoutEdits = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === 'edit' || key === 'edits' || key === 'textEdit' ? undefined : inner));

describe('the value of a secret', () => {
  for (const locale of ['en', 'de'] as const) {
    for (const [path, languageId, text] of [
      ['/work/Dockerfile', 'dockerfile', dockerfile],
      ['/work/compose.yaml', 'dockercompose', compose],
    ] as const) {
      it(`is in nothing the server says about a ${languageId} file (${locale})`, async () => {
        const lsp = await LspSession.start({ files, locale, settings: { preset: 'all', codeLens: true } });
        const said: [what: string, text: string][] = [];
        const log = (what: unknown) => void said.push(['log', withoutEdits(what)]);
        for (const method of logs) lsp.client.onNotification(method, log);
        const uri = await lsp.open(path, text, languageId);
        const lines = new LineIndex(text);
        const diagnostics = await lsp.diagnostics(uri);
        assert.ok(diagnostics.some(({ code }) => String(code).includes('secret')));
        for (const diagnostic of diagnostics) {
          said.push([`finding ${diagnostic.code}`, withoutEdits(diagnostic)]);
          const actions = await lsp.codeActions(uri, [diagnostic]);
          // The diagnostic they carry is looked at above.
          const titles = actions.map(({ title, command }) => [title, command]);
          said.push([`actions for ${diagnostic.code}`, withoutEdits(titles)]);
        }
        for (let offset = 0; offset < text.length; offset += 2) {
          const { line, column: character } = lines.position(offset);
          const params = { textDocument: { uri }, position: { line, character } };
          const hover = await lsp.client.sendRequest(HoverRequest.type, params);
          said.push([`hover at ${line}:${character}`, withoutEdits(hover)]);
        }
        const document = { textDocument: { uri } };
        said.push(['code lens', withoutEdits(await lsp.client.sendRequest(CodeLensRequest.type, document))]);
        said.push(['link', withoutEdits(await lsp.client.sendRequest(DocumentLinkRequest.type, document))]);
        said.push(['symbols', withoutEdits(await lsp.client.sendRequest(DocumentSymbolRequest.type, document))]);
        await lsp.stop();
        for (const [what, words] of said) {
          const leaked = secrets.find((secret) => words.includes(secret));
          assert.equal(leaked, undefined, `${what}: ${words}`);
        }
      });
    }
  }

  it('is in nothing that is pushed, and in no log when a rule fails', async () => {
    const failing = {
      id: 'always-fails',
      family: 'secrets',
      kind: 'dockerfile',
      severity: 'error',
      sources: {},
      text: { en: { title: '', why: '', messages: {} }, de: { title: '', why: '', messages: {} } },
      examples: [],
      checkDockerfile() {
        throw new Error(`cannot read ${token}`);
      },
    };
    const lsp = await LspSession.start({ capabilities: simpleClient, files, rules: [failing as never] });
    const said: string[] = [];
    for (const method of logs) lsp.client.onNotification(method, (message) => void said.push(JSON.stringify(message)));
    const uri = await lsp.open('/work/Dockerfile', dockerfile);
    while (!lsp.pushed.has(uri)) await lsp.nextPush();
    said.push(JSON.stringify(lsp.pushed.get(uri)));
    await lsp.stop();
    assert.equal(lsp.pushed.get(uri)!.length, 1);
    assert.ok(!said.join('\n').includes(token), said.join('\n'));
  });
});
