import rule from '../../rules/twelve-factor/unguarded-variable.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.yaml': 'services:\n  web:\n    image: a:${TAG:-1}\n    ports: ["${PORT:?}:80"]\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: a:${TAG}\n', '.env': 'TAG=1\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: a:${TAG}\n', '.env.example': 'TAG=\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: a\n    volumes: ["$PWD:/a"]\n    hostname: $NAME\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: a\n    environment: {LOG: $LOG_LEVEL, A: $$TOKEN}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: "a:\${TAG}"
              ^^^^^^ No file here sets "TAG", and Compose takes an empty text for it: require it with ":?".
    ports: ["$PORT:80"]
             ^^^^^ No file here sets "PORT", and Compose takes an empty text for it: require it with ":?".
    environment:
      DB: postgres://shop:\${DB_PASSWORD}@db/\${DB_NAME}
                          ^^^^^^^^^^^^^^ No file here sets "DB_PASSWORD", and Compose takes an empty text for it: require it with ":?".
`,
        '.env': 'OTHER=1\n',
      },
      fixed: `
services:
  web:
    image: "a:\${TAG:?set TAG}"
    ports: ["\${PORT:?set PORT}:80"]
    environment:
      DB: postgres://shop:\${DB_PASSWORD:?set DB_PASSWORD}@db/\${DB_NAME}
`,
    },
  ],
});
