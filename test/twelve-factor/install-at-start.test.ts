import rule from '../../rules/twelve-factor/install-at-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
RUN npm ci
CMD ["node", "server.js"]
`,
    },
    { Dockerfile: 'CMD ["npm", "ci"]' },
    {
      'Dockerfile.dev': `
CMD npm ci && node server.js
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "npm ci && npm start"
    volumes:
      - ./:/usr/src/app
`,
    },
    { Dockerfile: 'CMD echo npm ci && node server.js' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
CMD npm ci \\
    ^^^^^^ "npm ci" runs at every start: install in the Dockerfile with RUN.
  && exec node server.js
`,
      },
      fixed: `
FROM node:24-slim
RUN npm ci
CMD exec node server.js
`,
    },
    {
      Dockerfile: `
ENTRYPOINT ["sh", "-c", "pip install -r requirements.txt && python app.py"]
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "pip install" runs at every start: install in the Dockerfile with RUN.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "apt-get update && apt-get install -y curl && exec app"
                                      ^^^^^^^^^^^^^^^^^^^^^^^ "apt-get install" runs at every start: install in the Dockerfile with RUN.
`,
    },
  ],
});
