import rule from '../../rules/correctness/watched-path-mounted.ts';
import { testRule } from '../support/rule-test.ts';

const service = (keys: string): string =>
  `services:\n  web:\n    build: .\n${keys}    develop: {watch: [{action: sync, path: ./src, target: /src}]}\n`;

testRule(rule, {
  good: [
    service(''),
    service('    volumes: ["./source:/src", "src:/data", "./src/deep:/b"]\n'),
    service('    volumes: ["${DIR}:/src"]\n'),
  ],
  bad: [
    {
      snippet: `
services:
  web:
    build: .
    volumes:
      - ./:/app # for work
      - data:/data
    develop:
      watch:
        - action: sync
          path: src
                ^^^ A mount of this service brings "src" already: Compose does not watch it.
          target: /app/src
`,
      fixed: `
services:
  web:
    build: .
    volumes:
      # for work
      - data:/data
    develop:
      watch:
        - action: sync
          path: src
          target: /app/src
`,
    },
  ],
});
