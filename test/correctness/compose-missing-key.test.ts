import rule from '../../rules/correctness/compose-missing-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    depends_on: {db: {condition: service_started}}\n    env_file: [{path: a.env}]\n',
    'x-db: &db {condition: service_healthy}\nservices:\n  web:\n    image: a\n    depends_on:\n      db:\n        <<: *db\n        restart: true\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    depends_on:
      db: {}
      ^^ "db" needs the key "condition".
      cache:
      ^^^^^ "cache" needs the key "condition".
        restart: true  # keep
    volumes:
      - source: data
        ^^^^^^ "volumes" needs the key "type".
        target: /data
      - target: /tmp
        ^^^^^^ "volumes" needs the key "type".
        tmpfs: {size: 1m}
      - source: \${DATA}
        ^^^^^^ "volumes" needs the key "type".
        target: /b
    env_file:
      - required: false
        ^^^^^^^^ "env_file" needs the key "path".
    develop:
      watch:
        - {path: .}
           ^^^^ "watch" needs the key "action".
`,
      fixed: `
services:
  web:
    image: a
    depends_on:
      db: {condition: service_started}
      cache:
        restart: true  # keep
        condition: service_started
    volumes:
      - source: data
        target: /data
        type: volume
      - target: /tmp
        tmpfs: {size: 1m}
        type: tmpfs
      - source: \${DATA}
        target: /b
    env_file:
      - required: false
    develop:
      watch:
        - {path: .}
`,
    },
  ],
});
