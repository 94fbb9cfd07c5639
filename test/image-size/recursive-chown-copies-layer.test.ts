import rule from '../../rules/image-size/recursive-chown-copies-layer.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN mkdir -p /data && chown -R app /data',
    `
COPY . /app
RUN chown -R app /data
`,
    `
COPY . /app
RUN chown app /app
`,
    'COPY --chown=node . /app',
    `
RUN useradd app && mkdir /app && chown -R app /app
COPY . /app
`,
    // Only a part, which may have been made since.
    `
COPY . /app
RUN mkdir /app/tmp && chown -R app /app/tmp
`,
    // Only copied from.
    `
FROM node:24 AS build
COPY . /app
RUN chown -R node /app
FROM scratch
COPY --from=build /app /app
`,
    `
COPY . /app
RUN cd /tmp && chown -R app app
`,
    `
COPY . /app
RUN chown -R app $DIR
`,
  ],
  bad: [
    {
      snippet: `
FROM node:24-slim
WORKDIR /app
COPY package.json ./
RUN npm ci
COPY . .
RUN chown -R node:node /app
    ^^^^^^^^^^^^^^^^^^^^^^^ "chown -R" stores again what line 5 copied to .: use COPY --chown there instead.
CMD ["node", "."]
`,
      fixed: `
FROM node:24-slim
WORKDIR /app
COPY --chown=node:node package.json ./
RUN npm ci
COPY --chown=node:node . .
CMD ["node", "."]
`,
    },
    // The user does not exist yet when COPY runs.
    `
FROM debian:13
COPY src /srv/app/src
RUN useradd app && chown -R app:app /srv
                   ^^^^^^^^^^^^^^^^^^^^^ "chown -R" stores again what line 2 copied to /srv/app/src: use COPY --chown there instead.
`,
    {
      snippet: `
FROM debian:13
RUN useradd app
COPY src /srv/app/
RUN chown -R app:app /srv/app
    ^^^^^^^^^^^^^^^^^^^^^^^^^ "chown -R" stores again what line 3 copied to /srv/app/: use COPY --chown there instead.
`,
      fixed: `
FROM debian:13
RUN useradd app
COPY --chown=app:app src /srv/app/
`,
    },
    {
      snippet: `
COPY . .
RUN chmod -R 755 .
    ^^^^^^^^^^^^^^ "chmod -R" stores again what line 1 copied to .: use COPY --chmod there instead.
`,
      fixed: `
COPY --chmod=755 . .
`,
    },
    {
      snippet: `
FROM debian:13
ADD --link dist/ /srv/

RUN chown --recursive 1000:1000 /srv/*
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "chown -R" stores again what line 2 copied to /srv/: use ADD --chown there instead.
`,
      fixed: `
FROM debian:13
ADD --chown=1000:1000 --link dist/ /srv/

`,
    },
    `
COPY . /app
RUN useradd app \\
  && chown -R app /app /data \\
     ^^^^^^^^^^^^^^^^^^^^^^^ "chown -R" stores again what line 1 copied to /app: use COPY --chown there instead.
  && chmod -R 755 /app
`,
  ],
});
