import rule from '../../rules/correctness/mutually-exclusive-keys.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, networks: [b]}\n  b: {image: b, network_mode: none, networks: !reset []}\nsecrets:\n  s: {file: a, name: b}\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    build:
      context: .
      dockerfile_inline: FROM a
      dockerfile: b.Dockerfile  # keep
      ^^^^^^^^^^ "dockerfile" and "dockerfile_inline" exclude each other: keep one.
    networks: [front]
    network_mode: host
    ^^^^^^^^^^^^ "network_mode" and "networks" exclude each other: keep one.
    gpus:
      - count: 1
        device_ids: ["0"]
        ^^^^^^^^^^ "device_ids" and "count" exclude each other: keep one.
    deploy:
      resources:
        reservations:
          devices:
            - {capabilities: [gpu], count: 1, device_ids: ["0"]}
                                              ^^^^^^^^^^ "device_ids" and "count" exclude each other: keep one.
secrets:
  a: {file: a, environment: A}
               ^^^^^^^^^^^ "environment" and "file" exclude each other: keep one.
configs:
  b:
    file: b
    content: c
    ^^^^^^^ "content" and "file" exclude each other: keep one.
    environment: D
    ^^^^^^^^^^^ "environment" and "file" exclude each other: keep one.
`,
      fixed: `
services:
  web:
    build:
      context: .
      dockerfile_inline: FROM a
      # keep
    networks: [front]
    gpus:
      - count: 1
    deploy:
      resources:
        reservations:
          devices:
            - {capabilities: [gpu], count: 1}
secrets:
  a: {file: a}
configs:
  b:
    file: b
`,
    },
  ],
});
