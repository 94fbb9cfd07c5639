import rule from '../../rules/non-root/copy-after-user-without-chown.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { always: false };

testRule(rule, {
  good: [
    'FROM node:24\nUSER node\nCOPY --chown=node start.sh /\nRUN chmod +x /start.sh\n',
    'FROM node:24\nCOPY start.sh /\nRUN chmod +x /start.sh\nUSER node\n',
    'FROM node:24\nUSER root\nCOPY start.sh /\nRUN chmod +x /start.sh\n',
    'FROM node:24\nUSER $WHO\nCOPY start.sh /\nRUN chmod +x /start.sh\n',
    ...[
      // Reading is all that happens.
      'FROM node:24\nWORKDIR /app\nUSER node\nCOPY . .\nCMD ["node", "server.js"]\n',
      'FROM node:24\nUSER node\nCOPY start.sh /\nRUN chmod +x /other.sh\n',
      'FROM node:24\nUSER node\nCOPY start.sh /\nUSER root\nRUN chmod +x /start.sh\nUSER node\n',
      'FROM node:24\nUSER node\nCOPY start.sh /\nRUN sudo chmod +x /start.sh\n',
      'FROM node:24\nUSER node\nCOPY start.sh /\nRUN false || chmod +x /start.sh\n',
      'FROM node:24\nUSER node\nCOPY start.sh /\nRUN cd /home && chmod +x start.sh\n',
    ].map((snippet) => ({ snippet, options: calm })),
  ],
  bad: [
    {
      options: calm,
      snippet: `
FROM registry.example.org/base:1
WORKDIR /srv
USER app:web
COPY run.sh conf ./
^^^^ "chmod" below is run by "app" and fails on what COPY gives to root: add --chown=app:web.
ADD https://example.org/tool /usr/local/bin/tool
^^^ "chown" below is run by "app" and fails on what ADD gives to root: add --chown=app:web.
COPY settings /settings
^^^^ "echo" below is run by "app" and fails on what COPY gives to root: add --chown=app:web.
RUN chmod +x run.sh \\
  && chown app /usr/local/bin/tool
RUN echo debug=0 >> /settings/app.ini
`,
      fixed: `
FROM registry.example.org/base:1
WORKDIR /srv
USER app:web
COPY --chown=app:web run.sh conf ./
ADD --chown=app:web https://example.org/tool /usr/local/bin/tool
COPY --chown=app:web settings /settings
RUN chmod +x run.sh \\
  && chown app /usr/local/bin/tool
RUN echo debug=0 >> /settings/app.ini
`,
    },
    {
      snippet: `
FROM node:24
USER node
COPY . /app
^^^^ What COPY brings belongs to root, not to "node": add --chown=node if it is to change it.
`,
      fixed: `
FROM node:24
USER node
COPY --chown=node . /app
`,
    },
  ],
});
