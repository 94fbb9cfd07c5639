import rule from '../../rules/secrets/secret-in-command.ts';
import { githubToken } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const message = (command: string, option: string) =>
  `"${command}" gets its secret (${option}) in plain text: take it from a variable or a file in the container.`;

testRule(rule, {
  good: [
    'services:\n  db:\n    image: mysql\n    healthcheck:\n      test: ["CMD-SHELL", "mysqladmin ping -p$$MYSQL_ROOT_PASSWORD"]\n',
    'services:\n  db:\n    image: mysql\n    command: --default-authentication-plugin=mysql_native_password\n',
    'services:\n  db:\n    image: redis\n    command: redis-server --requirepass ${REDIS_PASSWORD}\n',
    'services:\n  db:\n    image: mysql\n    healthcheck:\n      test: mysqladmin ping --password="$$(cat /run/secrets/db)"\n',
  ],
  bad: [
    `
services:
  mail:
    image: acme/mail:1
    command: --smtp-password=Kastanie-71 --verbose
                             ^^^^^^^^^^^ The value of "--smtp-password" stands in a command: take it from a variable or a file in the container.
`,
    {
      snippet: `
services:
  db:
    image: mysql:8.4
    environment:
      MYSQL_ROOT_PASSWORD: Kastanie-71
    healthcheck:
      test: mysqladmin ping -uroot -pKastanie-71
                                     ^^^^^^^^^^^ ${message('mysqladmin', '-p')}
`,
      fixed: `
services:
  db:
    image: mysql:8.4
    environment:
      MYSQL_ROOT_PASSWORD: Kastanie-71
    healthcheck:
      test: mysqladmin ping -uroot -p"$$MYSQL_ROOT_PASSWORD"
`,
    },
    `
services:
  cache:
    image: redis:8
    command: ["redis-server", "--requirepass", "Kastanie-71"]
                                                ^^^^^^^^^^^ ${message('redis-server', '--requirepass')}
    healthcheck:
      test: ["CMD", "redis-cli", "-a", "Kastanie-71", "ping"]
                                        ^^^^^^^^^^^ ${message('redis-cli', '-a')}
  job:
    image: job
    entrypoint: sh -c "API_TOKEN=q7Zp2mKx81vLw0Tn run --push"
                                 ^^^^^^^^^^^^^^^^ The value of "API_TOKEN" stands in a command: take it from a variable or a file in the container.
    command: upload --auth ${githubToken}
                           ${'^'.repeat(githubToken.length)} A secret (GitHub) stands in a command: revoke it, and take the new one from a variable or a file in the container.
`,
  ],
});
