import rule from '../../rules/non-root/volume-not-writable.ts';
import { testRule } from '../support/rule-test.ts';

const compose = (keys = ''): string =>
  `services:\n  web:\n    build: .\n    volumes: ["data:/data"]\n${keys}volumes:\n  data:\n`;
const dockerfile = (...lines: readonly string[]): string =>
  ['FROM node:24-slim', 'WORKDIR /app', ...lines, 'USER node', 'CMD ["node", "server.js"]', ''].join('\n');

testRule(rule, {
  good: [
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir /data && chown -R node:node /data') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir -p /data/a', 'RUN chown node /data') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir /data', 'COPY --chown=node . /data') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir -m 777 /data') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir /data && ./setup.sh') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir /data && chown node $DIR') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('RUN mkdir /data', 'RUN useradd -d /data app') },
    { 'compose.yaml': compose(), Dockerfile: dockerfile('USER node', 'RUN mkdir /data') },
    // Nobody makes it here, root may write, others share or make the volume.
    { 'compose.yaml': compose(), Dockerfile: dockerfile('COPY . .') },
    { 'compose.yaml': compose('    user: root\n'), Dockerfile: dockerfile('RUN mkdir /data') },
    {
      'compose.yaml': compose('  init: {image: a, volumes: ["data:/a"]}\n'),
      Dockerfile: dockerfile('RUN mkdir /data'),
    },
    { 'compose.yaml': `${compose()}    external: true\n`, Dockerfile: dockerfile('RUN mkdir /data') },
    {
      'compose.yaml': compose().replace('data:/data', 'data:/data:ro'),
      Dockerfile: dockerfile('RUN mkdir /data'),
    },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    build: .
    volumes:
      - data:/data
        ^^^^^^^^^^ "node" cannot write to /data: Dockerfile makes it as root, and the volume takes that over.
volumes:
  data:
`,
      Dockerfile: dockerfile('RUN mkdir -p /data /logs \\', '  && chown -R node:node /logs'),
    },
    {
      'compose.yaml': `
services:
  web:
    user: "1000:1000"
    build:
      dockerfile_inline: |
        FROM debian:13-slim
        RUN mkdir /data
    volumes:
      - type: volume
        source: data
                ^^^^ "1000:1000" cannot write to /data: compose.yaml makes it as root, and the volume takes that over.
        target: /data
volumes:
  data:
`,
    },
  ],
});
