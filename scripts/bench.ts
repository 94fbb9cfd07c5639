/**
 * npm run bench: how fast the linter is on this machine. Medians and percentiles; files are made up here. The engine's
 * numbers are without start-up; those of the command line and of the server are of a whole process, and what Node itself
 * needs stands above them. scripts/bench.mjs bundles and runs it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DCLinter } from 'dclint';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { resolveConfig } from '../rules/core/config.ts';
import { type DocumentKind, lint } from '../rules/core/lint.ts';
import { surroundingsOf } from '../rules/model/project/surroundings.ts';
import { FileLinter } from '../server/cli/file-linter.ts';
import { NodeFileReader } from '../server/node-files.ts';

const config = resolveConfig([{ config: { preset: 'all' } }]);
const recommended = resolveConfig([{ config: {} }]);
const files = 1000;

const smallDockerfile = (index: number): string => `# syntax=docker/dockerfile:1
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
COPY . .
RUN npm run build -- --target part-${index}

FROM nginx:1.29-alpine
RUN apk add --no-cache curl \\
  && adduser -D -u 1000 web
COPY --from=build --chown=web /app/dist /usr/share/nginx/html
ENV PORT=8080 LOG_LEVEL=info
EXPOSE 8080
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
USER web
CMD ["nginx", "-g", "daemon off;"]
`;

/** About `lines` lines of stages, each with what stages usually have. */
function longDockerfile(lines: number): string {
  const stages: string[] = [];
  for (let index = 0; index * 12 < lines; index++) {
    stages.push(`FROM ${index === 0 ? 'debian:13-slim' : `part${index - 1}`} AS part${index}
ARG VERSION=1.${index}
ENV PART_VERSION=$VERSION
WORKDIR /srv/part${index}
RUN apt-get update \\
  && apt-get install -y --no-install-recommends curl=8.* git \\
  && rm -rf /var/lib/apt/lists/*
COPY part${index}/ ./
RUN --mount=type=cache,target=/root/.cache pip install --no-cache-dir "requests==2.32.${index}"
RUN set -eu; for f in *.sh; do chmod +x "$f"; done
LABEL part="${index}"
`);
  }
  return `${stages.join('\n')}USER 1000\nCMD ["./run.sh"]\n`;
}

/** About `lines` lines of services. */
function longCompose(lines: number): string {
  const services: string[] = [];
  for (let index = 0; index * 15 < lines; index++) {
    services.push(`  service${index}:
    image: registry.example.com/shop/service${index}:1.${index}
    restart: unless-stopped
    environment:
      PORT: "80${index}"
      DATABASE_URL: postgres://shop@db/\${DB_NAME:-shop}
    ports:
      - "127.0.0.1:80${index}:80"
    volumes:
      - data${index}:/var/lib/data
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
      interval: 30s
${index === 0 ? '' : `    depends_on:\n      service${index - 1}:\n        condition: service_healthy\n`}`);
  }
  const volumes = services.map((_, index) => `  data${index}:\n`);
  return `services:\n${services.join('')}volumes:\n${volumes.join('')}`;
}

/** One of the projects that repositories are full of: a web application, its database, a cache. */
const smallCompose = (index: number): string => `services:
  web:
    build: .
    image: registry.example.com/shop/web${index}:1.4.${index}
    ports:
      - "80${index}:8080"
    environment:
      - DATABASE_URL=postgres://shop@db/shop
      - CACHE_URL=redis://cache:6379
    depends_on:
      - db
      - cache
  db:
    image: postgres:17
    restart: always
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?}
    volumes:
      - data:/var/lib/postgresql/data
  cache:
    image: redis:8
    command: redis-server --appendonly yes
volumes:
  data:
`;

const median = (times: readonly number[]): number =>
  percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  );

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function report(title: string, times: readonly number[], unit: string): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(2));
  console.log(`${title.padEnd(56)} median ${median} ${unit}   p95 ${p95}   p99 ${p99}   (${sorted.length} runs)`);
}

/** Types a comment into the middle of a file, a character at a time, and lints after each; the engine is warm. */
function benchTyping(title: string, path: string, kind: DocumentKind, text: string, chosen = recommended): void {
  const surroundings = surroundingsOf(path, { [path]: text });
  const at = text.indexOf('\n', text.length / 2) + 1;
  const typed = '# what is typed\n';
  const times: number[] = [];
  for (let round = 0; round < 25; round++) {
    for (let length = 1; length <= typed.length; length++) {
      const edited = text.slice(0, at) + typed.slice(0, length) + text.slice(at) + '\n'.repeat(round);
      const started = performance.now();
      lint({ path, kind, text: edited }, { config: chosen, surroundings });
      if (round >= 10) times.push(performance.now() - started);
    }
  }
  report(title, times, 'ms');
}

function benchEngine(): void {
  const texts = Array.from({ length: files }, (_, index) => smallDockerfile(index));
  const rates: number[] = [];
  for (let round = 0; round < 6; round++) {
    const started = performance.now();
    for (const text of texts) lint({ path: 'Dockerfile', kind: 'dockerfile', text }, { config });
    if (round > 0) rates.push(performance.now() - started);
  }
  report(`engine: ${files} small Dockerfiles, warm, one core`, rates, 'ms');
  note(`${Math.round((files / median(rates)) * 1000)} files per second`);
}

/** The same Compose files, read from disk and linted, here and by dclint: with all rules each, warm. */
async function benchPeer(directory: string): Promise<void> {
  const paths = Array.from({ length: 25 }, (_, index) => join(directory, `shop${index}/compose.yaml`));
  for (const [index, path] of paths.entries()) {
    mkdirSync(join(path, '..'));
    writeFileSync(path, smallCompose(index));
  }
  const peer = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  const ways = {
    // A line break more each time: what is linted again would be known already.
    own: (round: number) => {
      for (const path of paths) {
        lint({ path, kind: 'compose', text: readFileSync(path, 'utf8') + '\n'.repeat(round) }, { config });
      }
    },
    peer: () => peer.lintFiles(paths, false),
  };
  const times: Record<keyof typeof ways, number[]> = { own: [], peer: [] };
  for (let round = 0; round < 10; round++) {
    for (const way of ['own', 'peer'] as const) {
      const started = performance.now();
      await ways[way](round);
      if (round >= 5) times[way].push((performance.now() - started) / paths.length);
    }
  }
  report('small Compose file, all rules', times.own, 'ms');
  report('the same files with dclint', times.peer, 'ms');
  note(`${Math.round(median(times.peer) / median(times.own))} times as fast as dclint`);
}

const note = (text: string): void => console.log(' '.repeat(57) + text);

async function benchFiles(directory: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const linter = new FileLinter(
      {
        workingDirectory: directory,
        language: 'en',
        commandLine: { preset: 'all' },
        isolated: true,
        fix: 'none',
        today: '2026-11-21',
      },
      new NodeFileReader(),
    );
    const started = performance.now();
    for (let index = 0; index < files; index++) {
      await linter.lint({ path: `${directory}/service${index}/Dockerfile`, explicit: false });
    }
    if (round > 0) times.push(performance.now() - started);
  }
  report(`with files, configuration and surroundings: ${files}`, times, 'ms');
}

/** Starts the server, with the memory this has, as an editor does that cannot ask; opens a file, and waits for findings. */
async function benchServer(
  title: string,
  directory: string,
  args: readonly string[],
  nodeAlone: number,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 8; round++) {
    const started = performance.now();
    const server = spawn(process.execPath, [...process.execArgv, ...args, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => server.on('exit', done));
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const said = new Promise<void>((done) => client.onNotification(PublishDiagnosticsNotification.type, () => done()));
    client.listen();
    const rootUri = String(pathToFileURL(join(directory, 'service0')));
    const workspaceFolders = [{ uri: rootUri, name: 'service0' }];
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri, capabilities: {}, workspaceFolders });
    await client.sendNotification(InitializedNotification.type, {});
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: `${rootUri}/Dockerfile`, languageId: 'dockerfile', version: 1, text: smallDockerfile(0) },
    });
    await said;
    // The first one may have nothing that was kept for it.
    if (round > 0) times.push(performance.now() - started);
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    await ended;
    client.dispose();
  }
  report(title, times, 'ms');
  note(`${Math.round(median(times) - nodeAlone)} ms beyond what Node alone needs`);
}

/** @returns what Node alone needs to start and end, in milliseconds */
function benchProcess(directory: string): number {
  const cli = resolve('dist/cli.js');
  const time = (title: string, args: readonly string[]): number => {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
      if (status === 2) throw new Error(stderr);
      times.push(performance.now() - started);
    }
    report(title, times, 'ms');
    return median(times);
  };
  const run = (title: string, args: readonly string[]): number => time(title, [cli, ...args]);
  const nodeAlone = time('process: node alone', ['-e', '0']);
  run('process: plimsoll --version (start-up alone)', ['--version']);
  run('process: plimsoll, one file', ['service0', '--isolated']);
  run(`process: plimsoll, ${files} files, one thread`, ['-j', '1', '--isolated', '-f', 'json', '-o', 'report.json']);
  run(`process: plimsoll, ${files} files, two threads`, ['-j', '2', '--isolated', '-f', 'json', '-o', 'report.json']);
  return nodeAlone;
}

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    for (let index = 0; index < files; index++) {
      mkdirSync(join(directory, `service${index}`));
      writeFileSync(join(directory, `service${index}/Dockerfile`), smallDockerfile(index));
    }
    // First: starting processes takes a large one longer.
    const nodeAlone = benchProcess(directory);
    await benchServer('process: first diagnostics of server.js', directory, [resolve('dist/server.js')], nodeAlone);
    const cache = `--code-cache=${join(directory, 'compiled')}`;
    await benchServer(
      'process: the same, started as in VS Code',
      directory,
      [resolve('dist/start.js'), cache],
      nodeAlone,
    );
    const dockerfile = longDockerfile(300);
    const compose = longCompose(300);
    benchTyping('keystroke in a 300-line Dockerfile', 'Dockerfile', 'dockerfile', dockerfile);
    benchTyping('keystroke in a 300-line Dockerfile, all rules', 'Dockerfile', 'dockerfile', dockerfile, config);
    benchTyping('keystroke in a 300-line Compose file', 'compose.yaml', 'compose', compose);
    benchTyping('keystroke in a 300-line Compose file, all rules', 'compose.yaml', 'compose', compose, config);
    await benchPeer(directory);
    benchEngine();
    await benchFiles(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

void main();
