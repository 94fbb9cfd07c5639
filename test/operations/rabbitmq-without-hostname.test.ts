import rule from '../../rules/operations/rabbitmq-without-hostname.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  mq:\n    image: rabbitmq:4\n',
    'services:\n  mq:\n    image: rabbitmq:4\n    hostname: mq\n    volumes: [mq:/var/lib/rabbitmq]\n',
    'services:\n  mq:\n    image: rabbitmq:4\n    environment: [RABBITMQ_NODENAME=rabbit@localhost]\n    volumes: [mq:/var/lib/rabbitmq]\n',
    'services:\n  mq:\n    image: rabbitmq:4\n    volumes: [./rabbitmq.conf:/etc/rabbitmq/rabbitmq.conf]\n',
    'services:\n  mq:\n    image: rabbitmq:4\n    volumes: [/var/lib/rabbitmq]\n',
    'services:\n  mq:\n    image: example/rabbitmq:4\n    volumes: [mq:/var/lib/rabbitmq]\n',
  ],
  bad: [
    {
      snippet: `
services:
  mq:
    image: rabbitmq:4-management-alpine # kept
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RabbitMQ finds its data under its host name only: give "mq" a hostname.
    volumes:
      - ./mq:/var/lib/rabbitmq/
`,
      fixed: `
services:
  mq:
    image: rabbitmq:4-management-alpine # kept
    hostname: mq
    volumes:
      - ./mq:/var/lib/rabbitmq/
`,
    },
  ],
});
