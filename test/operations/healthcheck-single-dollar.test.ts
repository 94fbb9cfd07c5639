import rule from '../../rules/operations/healthcheck-single-dollar.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: a\n    environment:\n      USER_NAME: x\n    healthcheck:\n      test: check $$USER_NAME\n',
    'services:\n  db:\n    image: a\n    environment:\n      USER_NAME: ${USER_NAME}\n    healthcheck:\n      test: check $USER_NAME\n',
    'services:\n  db:\n    image: a\n    environment: [USER_NAME]\n    healthcheck:\n      test: check $USER_NAME\n',
    'services:\n  db:\n    image: a\n    environment: [USER_NAME=x]\n    healthcheck:\n      test: check ${USER_NAME:-x} $OTHER\n',
    'services:\n  db:\n    image: a\n    environment: [USER_NAME=x]\n    healthcheck:\n      test: [CMD, check, $USER_NAME]\n',
    {
      snippet: {
        'compose.yaml':
          'services:\n  db:\n    image: a\n    environment: [USER_NAME=x]\n    healthcheck:\n      test: check $USER_NAME\n',
        '.env': 'USER_NAME=y\n',
      },
    },
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: a
    environment:
      - USER_NAME=x
      - DB=y
    healthcheck:
      test: ["CMD-SHELL", "check -u \${USER_NAME} -d '$DB' # kept"]
                                    ^^^^^^^^^^^^ Compose fills in "\${USER_NAME}" before the container sees it: write two dollar signs.
                                                     ^^^ Compose fills in "$DB" before the container sees it: write two dollar signs.
`,
      fixed: `
services:
  db:
    image: a
    environment:
      - USER_NAME=x
      - DB=y
    healthcheck:
      test: ["CMD-SHELL", "check -u $\${USER_NAME} -d '$$DB' # kept"]
`,
    },
  ],
});
