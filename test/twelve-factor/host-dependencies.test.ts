import rule from '../../rules/twelve-factor/host-dependencies.ts';
import { testRule } from '../support/rule-test.ts';

const mounted = (path: string) =>
  `"${path}" of the host takes the place of the dependencies in the image: install them there.`;
const copied = (path: string) => `"${path}" holds what was installed for the host: install the dependencies with RUN.`;

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  web:\n    image: a\n    volumes: ["modules:/app/node_modules", /app/node_modules]\n',
    },
    {
      'compose.yaml': 'services:\n  web:\n    image: a\n    volumes: ["./node_modules:/scan:ro", "~/.m2:/root/.m2"]\n',
    },
    { 'compose.dev.yaml': 'services:\n  web:\n    image: a\n    volumes: ["./node_modules:/app/node_modules"]\n' },
    { Dockerfile: 'FROM a AS build\nFROM a\nCOPY --from=build /app/node_modules node_modules\n' },
    // Made for the image by another build; PHP and Go keep sources there.
    { Dockerfile: 'FROM a\nCOPY dist/node_modules node_modules\nCOPY vendor vendor\n' },
    { Dockerfile: 'FROM a AS dev\nCOPY node_modules node_modules\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    volumes:
      - ./data:/data
      - "./web/node_modules/:/app/node_modules:ro" # quick
         ^^^^^^^^^^^^^^^^^^^ ${mounted('./web/node_modules/')}
      - type: bind
        source: ../venv
                ^^^^^^^ ${mounted('../venv')}
        target: /app/.venv
`,
      },
      fixed: `
services:
  web:
    image: a
    volumes:
      - ./data:/data
      # quick
`,
    },
    {
      Dockerfile: `
FROM a
COPY package.json ./node_modules/ \\
                  ^^^^^^^^^^^^^^^ ${copied('./node_modules/')}
  /app/
ADD [".venv", "/app/.venv"]
      ^^^^^ ${copied('.venv')}
`,
    },
  ],
});
