import rule from '../../rules/twelve-factor/env-file-not-interpolated.ts';
import { testRule } from '../support/rule-test.ts';

const web = 'services:\n  web:\n    image: a:${TAG}\n    env_file: web.env\n';

testRule(rule, {
  good: [
    { 'compose.yaml': web, '.env': 'TAG=1\n', 'web.env': 'TAG=1\n' },
    { 'compose.yaml': web, 'web.env': 'OTHER=1\n' },
    { 'compose.yaml': web },
    { 'compose.yaml': web.replace('${TAG}', '${TAG:-1}'), 'web.env': 'TAG=1\n' },
    { 'compose.yaml': web.replace('env_file: web.env', 'env_file: .env'), '.env': 'TAG=1\n' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    image: "a:\${TAG}"
              ^^^^^^ "\${TAG}" is set in conf/web.env only, which the container reads and Compose does not: set it in .env.
    env_file:
      - path: conf/web.env
    environment:
      LOG: $LOG_LEVEL
           ^^^^^^^^^^ "$LOG_LEVEL" is set in conf/web.env only, which the container reads and Compose does not: set it in .env.
`,
      'conf/web.env': 'export TAG=1\nLOG_LEVEL=info\n',
      '.env': 'OTHER=1\n',
    },
  ],
});
