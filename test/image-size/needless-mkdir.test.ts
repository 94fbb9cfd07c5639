import rule from '../../rules/image-size/needless-mkdir.ts';
import { testRule } from '../support/rule-test.ts';

const byWorkdir = (path: string) => `WORKDIR makes "${path}" by itself: leave out this RUN.`;
const byCopy = (path: string, keyword = 'COPY') =>
  `${keyword} makes "${path}" by itself: leave out this RUN, or write WORKDIR.`;

testRule(rule, {
  good: [
    'FROM node:24-slim\nWORKDIR /app\n',
    // Something else needs the directory first.
    'FROM node:24-slim\nRUN mkdir /app\nRUN touch /app/a\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir /app && chown node /app\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir /app\nVOLUME /app\nWORKDIR /app\n',
    // Owners and modes of its own.
    'FROM node:24-slim\nUSER node\nRUN mkdir /home/node/app\nWORKDIR /home/node/app\n',
    'FROM node:24-slim\nRUN mkdir /app\nUSER node\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir -m 700 /app\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN umask 077 && mkdir /app\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir /app\nCOPY --chown=node a.js /app/\n',
    // The file would get the name of the directory.
    'FROM node:24-slim\nRUN mkdir /app\nCOPY a.js /app\n',
    'FROM node:24-slim\nRUN mkdir /app\n',
    'FROM node:24-slim\nRUN mkdir /app /data\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir $DIR\nWORKDIR $DIR\n',
    'FROM node:24-slim\nARG DIR\nRUN mkdir /app\nWORKDIR $DIR\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir /app\nWORKDIR /application\n',
    'FROM node:24-slim\nRUN mkdir app\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN --mount=type=cache,target=/app/a mkdir /app\nWORKDIR /app\n',
    'FROM node:24-slim\nRUN mkdir /app/{a,b}\nWORKDIR /app/a\n',
    'FROM node:24-slim\nRUN mkdir /app > /log\nWORKDIR /app\n',
  ],
  bad: [
    {
      snippet: `
FROM node:24-slim
# The home of the program.
RUN mkdir -p /srv/app/
    ^^^^^^^^^^^^^^^^^^ ${byWorkdir('/srv/app/')}
ENV A=b
ARG C
WORKDIR /srv/app/web
`,
      fixed: `
FROM node:24-slim
# The home of the program.
ENV A=b
ARG C
WORKDIR /srv/app/web
`,
    },
    {
      snippet: `
FROM acme/base:1
RUN mkdir \\
    ^^^^^^^> ${byCopy('/app')}
  -p /app
  ^^^^^^^<
COPY a.jar /app/a.jar
`,
      fixed: {
        leaveOut: `
FROM acme/base:1
COPY a.jar /app/a.jar
`,
        workdir: `
FROM acme/base:1
WORKDIR /app
COPY a.jar /app/a.jar
`,
      },
    },
    {
      snippet: `
FROM node:24-slim AS build
RUN ["mkdir", "/app", "/data"]
      ^^^^^^^^^^^^^^^^^^^^^^ ${byCopy('/app', 'ADD')}
ADD a.js b.js /app
COPY data /data/
`,
      fixed: `
FROM node:24-slim AS build
ADD a.js b.js /app
COPY data /data/
`,
    },
  ],
  except: { onbuild: 'The instructions of the stage that builds on this one decide.' },
});
