import rule from '../../rules/secrets/authentication-switched-off.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) => `"${name}" lets everybody in without a password: set a password instead.`;

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  a:\n    image: a\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: scram-sha-256\n      ALLOW_EMPTY_PASSWORD: "no"\n',
    },
    { Dockerfile: 'FROM postgres\nENV POSTGRES_HOST_AUTH_METHOD=$METHOD xpack.security.enabled=true' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  db:
    image: mysql
    environment:
      - MYSQL_ALLOW_EMPTY_PASSWORD=yes
                                   ^^^ ${message('MYSQL_ALLOW_EMPTY_PASSWORD')}
      - xpack.security.enabled=false
                               ^^^^^ ${message('xpack.security.enabled')}
`,
    },
    {
      Dockerfile: `
FROM postgres
ENV POSTGRES_HOST_AUTH_METHOD=trust
                              ^^^^^ ${message('POSTGRES_HOST_AUTH_METHOD')}
`,
    },
  ],
});
