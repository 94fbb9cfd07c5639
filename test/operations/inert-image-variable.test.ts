import rule from '../../rules/operations/inert-image-variable.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_USER_FILE: /a\n      POSTGRES_DB_FILE: /b\n      APP_KEY_FILE: /c\n',
    'services:\n  mq:\n    image: rabbitmq:4\n    environment:\n      RABBITMQ_DEFAULT_PASS: ${PASS}\n      RABBITMQ_CONFIG_FILE: /x\n',
    'services:\n  db:\n    image: mysql:8.4\n    environment: [MYSQL_PASSWORD_FILE=/p, MYSQL_ROOT_PASSWORD_FILE=/r]\n',
    'services:\n  db:\n    build: .\n    image: postgres:17\n    environment: [POSTGRES_PORT_FILE=/p]\n',
  ],
  bad: [
    `
services:
  mq:
    image: rabbitmq:4
    environment:
      RABBITMQ_DEFAULT_PASS_FILE: /run/secrets/pass
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ rabbitmq does not read RABBITMQ_DEFAULT_PASS_FILE, so its file has no effect.
`,
    `
services:
  db:
    image: postgres:17-alpine
    environment:
      - POSTGRES_HOST_AUTH_METHOD_FILE=/x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ postgres does not read POSTGRES_HOST_AUTH_METHOD_FILE, so its file has no effect.
`,
  ],
});
