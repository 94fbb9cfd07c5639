import rule from '../../rules/secrets/secret-deleted-too-late.ts';
import { testRule } from '../support/rule-test.ts';

const message = (file: string) =>
  `"${file}" stays in the layer that an earlier instruction made: use "RUN --mount=type=secret" in place of COPY.`;

testRule(rule, {
  good: [
    'FROM node\nRUN echo x > .npmrc && npm ci && rm .npmrc',
    'FROM node\nCOPY app.js .\nRUN rm app.js',
    'FROM node AS a\nCOPY .npmrc .\nFROM node\nRUN rm -f .npmrc',
    'FROM node\nRUN --mount=type=secret,id=npmrc,target=.npmrc npm ci\nRUN rm -rf /tmp/*',
  ],
  bad: [
    `
FROM node
COPY .npmrc package.json ./
RUN npm ci \\
  && rm -f /app/.npmrc
           ^^^^^^^^^^^ ${message('.npmrc')}
`,
    `
FROM node AS base
COPY deploy_key/id_rsa /root/.ssh/key
FROM base
RUN git clone git@example.com:a.git && rm /root/.ssh/key
                                          ^^^^^^^^^^^^^^ ${message('key')}
`,
  ],
});
