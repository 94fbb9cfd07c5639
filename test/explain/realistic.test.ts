import assert from 'node:assert/strict';
import type { Language } from '../../rules/core/rule.ts';
import { explainCompose } from '../../rules/explain/compose.ts';
import { explainDockerfile } from '../../rules/explain/dockerfile.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import { Project } from '../../rules/model/project/project.ts';
import { surroundingsOf } from '../../rules/model/project/surroundings.ts';

/** A shop as students write it in the end: several stages, ARG before FROM, two services of one Dockerfile. */
const files = {
  Dockerfile: `# syntax=docker/dockerfile:1
ARG NODE_VERSION=22.20

FROM node:\${NODE_VERSION}-slim AS deps
WORKDIR /app
ARG REGISTRY_URL
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM deps AS build
ARG NODE_VERSION
ARG GIT_SHA=unknown
COPY . .
RUN npm run build -- --rev $GIT_SHA --from "\${REGISTRY_URL:-none}"

FROM deps AS test
RUN npm test

FROM gcr.io/distroless/nodejs22-debian12 AS runtime
ENV NODE_ENV=production PORT=8080
COPY --from=build --chown=65532:65532 /app/dist /app/
LABEL org.opencontainers.image.revision=$GIT_SHA
USER 65532:65532
EXPOSE \${PORT} 9090
ENTRYPOINT ["/nodejs/bin/node"]
CMD ["/app/server.js"]
`,
  'compose.yaml': `services:
  web:
    build:
      context: .
      target: runtime
      args:
        NODE_VERSION: "22.20"
        GIT_SHA: \${GIT_SHA:?set by CI}
    ports:
      - "127.0.0.1:3000:8080"
      - target: 9090
        published: "19090"
    environment:
      PORT: "8080"
      DB_HOST: db
    env_file: web.env
    depends_on:
      db: { condition: service_healthy }
  worker:
    build: { context: ., target: build }
    command: [npm, run, worker]
    user: "1000"
    init: true
  db:
    image: postgres:17.6
    healthcheck: { test: [CMD-SHELL, pg_isready] }
`,
  '.env': 'GIT_SHA=hush\n',
  'web.env': 'DB_HOST=hush\n',
};

/** The sentences about this file and about the project at a word of a line, counted from 1. */
function factsAt(path: 'Dockerfile' | 'compose.yaml', line: number, word: string, language: Language): string {
  const text = files[path];
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const offset = text.indexOf(word, start) + 1;
  const surroundings = surroundingsOf(path, files);
  const compose = parseCompose(text);
  const dockerfile = parseDockerfile(text);
  const explained =
    path === 'Dockerfile'
      ? explainDockerfile(dockerfile, offset, language, new Project(surroundings, dockerfile))
      : explainCompose(compose, offset, language, new Project(surroundings, compose));
  return (explained?.markdown ?? '')
    .split('\n')
    .flatMap((paragraph) => /^\*In [^*]*:\* (.*)$/.exec(paragraph)?.[1] ?? [])
    .join(' | ');
}

type Case = readonly [
  path: keyof typeof files & ('Dockerfile' | 'compose.yaml'),
  line: number,
  word: string,
  en: string,
  de: string,
];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'who runs the process, and where that is said': [
    [
      'Dockerfile',
      23,
      'USER',
      'The process of the final image runs as `65532` (line 23).',
      'Der Prozess des fertigen Images läuft als `65532` (Zeile 23).',
    ],
    [
      'compose.yaml',
      22,
      'user',
      'Without this key the image of `Dockerfile` would run as `root`.',
      'Ohne diese Angabe liefe das Image aus `Dockerfile` als `root`.',
    ],
  ],
  'which program is PID 1, and how it is started': [
    [
      'Dockerfile',
      25,
      'ENTRYPOINT',
      'PID 1 is `node`. The process of the final image runs as `65532` (line 23).',
      'PID 1 ist `node`. Der Prozess des fertigen Images läuft als `65532` (Zeile 23).',
    ],
    [
      'Dockerfile',
      26,
      'CMD',
      'These words are arguments of the `ENTRYPOINT` in line 25.',
      'Diese Wörter sind Argumente des `ENTRYPOINT` in Zeile 25.',
    ],
    [
      'compose.yaml',
      19,
      'worker',
      'It builds `Dockerfile`, stage `build`. It runs as `1000` (`user` here). PID 1: `init` → `docker-entrypoint.sh` → `npm`.',
      'Gebaut wird `Dockerfile`, Stage `build`. Der Prozess läuft als `1000` (`user` hier). PID 1: `init` → `docker-entrypoint.sh` → `npm`.',
    ],
    [
      'compose.yaml',
      24,
      'db',
      'The image starts as root and hands over to `postgres` by itself. PID 1: `docker-entrypoint.sh` → `postgres`. It starts before `web`.',
      'Das Image startet als root und wechselt selbst zu `postgres`. PID 1: `docker-entrypoint.sh` → `postgres`. Der Dienst startet vor `web`.',
    ],
  ],
  'from where to where an ARG is visible': [
    [
      'Dockerfile',
      2,
      'NODE_VERSION',
      '`NODE_VERSION` is visible in `FROM` lines and, declared again, in stage `build`. | The service `web` (`compose.yaml`) sets `NODE_VERSION`.',
      '`NODE_VERSION` gilt in `FROM`-Zeilen und, erneut deklariert, in Stage `build`. | Der Dienst `web` (`compose.yaml`) setzt `NODE_VERSION`.',
    ],
    [
      'Dockerfile',
      6,
      'REGISTRY_URL',
      'Visible from line 6 to line 8, the end of the stage, and in stage `build` and stage `test`, which build on it. `REGISTRY_URL` has no default: without `--build-arg` it is not set.',
      'Sichtbar von Zeile 6 bis Zeile 8, dem Ende der Stage, außerdem in Stage `build` und Stage `test`, die darauf aufbauen. `REGISTRY_URL` hat keinen Standardwert: Ohne `--build-arg` ist es nicht gesetzt.',
    ],
    [
      'Dockerfile',
      22,
      '$GIT_SHA',
      'The `ARG` in line 12 belongs to stage `build` and is not visible here.',
      'Das `ARG` in Zeile 12 gehört zu Stage `build` und ist hier nicht sichtbar.',
    ],
  ],
  'where a variable has its value from': [
    [
      'Dockerfile',
      14,
      '$GIT_SHA',
      '`GIT_SHA` comes from `ARG` in line 12. | The service `web` (`compose.yaml`) sets `GIT_SHA`.',
      '`GIT_SHA` stammt aus `ARG` in Zeile 12. | Der Dienst `web` (`compose.yaml`) setzt `GIT_SHA`.',
    ],
    [
      'Dockerfile',
      20,
      'PORT',
      'At the start the service `web` (`compose.yaml`) sets `PORT` itself.',
      'Beim Start setzt der Dienst `web` (`compose.yaml`) `PORT` selbst.',
    ],
    [
      'compose.yaml',
      8,
      '${GIT_SHA',
      'If `GIT_SHA` is unset or empty, Compose stops with the message behind `:?`. | `.env` sets `GIT_SHA`.',
      'Ist `GIT_SHA` nicht gesetzt oder leer, bricht Compose mit der Meldung hinter `:?` ab. | Die `.env` setzt `GIT_SHA`.',
    ],
    [
      'compose.yaml',
      14,
      'PORT',
      'It replaces the `ENV` in `Dockerfile:20`.',
      'Es ersetzt das `ENV` in `Dockerfile:20`.',
    ],
    [
      'compose.yaml',
      15,
      'DB_HOST',
      '`web.env` sets `DB_HOST` too; the value here wins.',
      '`web.env` setzt `DB_HOST` ebenfalls; der Wert hier hat Vorrang.',
    ],
  ],
  'who uses a stage': [
    [
      'Dockerfile',
      10,
      'build',
      'Stage 2 of 4. Used by stage `runtime`. It builds on stage `deps`. | The service `worker` (`compose.yaml`) builds this stage as its target.',
      'Stage 2 von 4. Benutzt von Stage `runtime`. Sie baut auf Stage `deps` auf. | Der Dienst `worker` (`compose.yaml`) baut diese Stage als Ziel.',
    ],
    [
      'Dockerfile',
      16,
      'test',
      'Stage 3 of 4. No other stage needs it: BuildKit skips it unless it is chosen with `--target`. It builds on stage `deps`.',
      'Stage 3 von 4. Keine andere Stage braucht sie: BuildKit überspringt sie, wenn `--target` sie nicht auswählt. Sie baut auf Stage `deps` auf.',
    ],
  ],
  'how many layers there are so far': [
    [
      'Dockerfile',
      14,
      'RUN',
      'It runs as `root`. Layer 5 on top of the base image.',
      'Der Befehl läuft als `root`. Das ist Layer 5 über dem Basis-Image.',
    ],
  ],
  'which service builds the Dockerfile, and with what': [
    [
      'Dockerfile',
      19,
      'runtime',
      'Stage 4 of 4, the final one. | The service `web` (`compose.yaml`) builds this stage as its target and sets `NODE_VERSION` and `GIT_SHA`.',
      'Stage 4 von 4, die letzte. | Der Dienst `web` (`compose.yaml`) baut diese Stage als Ziel und setzt `NODE_VERSION` und `GIT_SHA`.',
    ],
    [
      'compose.yaml',
      5,
      'target',
      'It builds `Dockerfile`, stage `runtime`. It runs as `65532` (`Dockerfile:23`). PID 1: `node`. `EXPOSE` in `Dockerfile` names `8080/tcp`, `9090/tcp`.',
      'Gebaut wird `Dockerfile`, Stage `runtime`. Der Prozess läuft als `65532` (`Dockerfile:23`). PID 1: `node`. `EXPOSE` in `Dockerfile` nennt `8080/tcp`, `9090/tcp`.',
    ],
  ],
  'where a published port leads': [
    [
      'Dockerfile',
      24,
      'EXPOSE',
      'The final image names `8080/tcp`, `9090/tcp`. | The service `web` (`compose.yaml`) publishes `8080` on the host as `127.0.0.1:3000`. The service `web` (`compose.yaml`) publishes `9090` on the host as `19090`, on all interfaces.',
      'Das fertige Image nennt `8080/tcp`, `9090/tcp`. | Der Dienst `web` (`compose.yaml`) veröffentlicht `8080` auf dem Host als `127.0.0.1:3000`. Der Dienst `web` (`compose.yaml`) veröffentlicht `9090` auf dem Host als `19090`, auf allen Schnittstellen.',
    ],
    [
      'compose.yaml',
      12,
      'published',
      'Host port `19090` leads to `9090`, open on all interfaces. | `EXPOSE` in `Dockerfile` names `8080/tcp`, `9090/tcp`.',
      'Host-Port `19090` führt zu `9090`, offen auf allen Schnittstellen. | `EXPOSE` in `Dockerfile` nennt `8080/tcp`, `9090/tcp`.',
    ],
  ],
};

describe('hovers in a realistic project tell', () => {
  for (const [question, places] of Object.entries(cases)) {
    it(question, () => {
      for (const [path, line, word, en, de] of places) {
        assert.equal(factsAt(path, line, word, 'en'), en, `${path}:${line}`);
        assert.equal(factsAt(path, line, word, 'de'), de, `${path}:${line}`);
      }
    });
  }
});
