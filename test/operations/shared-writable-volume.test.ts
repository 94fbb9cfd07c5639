import rule from '../../rules/operations/shared-writable-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    volumes: ["v:/v"]\n  b:\n    image: b\n    volumes: ["v:/v:ro"]\n',
    'services:\n  a:\n    image: a\n    volumes: ["v:/v"]\n  b:\n    image: a\n    command: work\n    volumes: ["v:/v"]\n',
    'services:\n  a:\n    build: .\n    volumes: ["v:/v"]\n  b:\n    build: {context: .}\n    volumes: ["v:/v"]\n',
    'services:\n  a:\n    image: a\n    volumes: ["./v:/v", "v:/x", "v:/y"]\n  b:\n    image: b\n    volumes: ["./v:/v"]\n',
  ],
  bad: [
    `
services:
  a:
    image: a
    volumes: ["v:/v"]
  b:
    image: b
    volumes:
      - type: volume
        source: v
               ^ "b" and "a" both write to "v": mount it read-only in one of them.
        target: /v
`,
  ],
});
