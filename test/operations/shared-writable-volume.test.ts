import rule from '../../rules/operations/shared-writable-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    volumes: ["vol:/v"]\n  b:\n    image: b\n    volumes: ["vol:/v:ro"]\n',
    'services:\n  a:\n    image: a\n    volumes: ["vol:/v"]\n  b:\n    image: a\n    command: work\n    volumes: ["vol:/v"]\n',
    'services:\n  a:\n    build: .\n    volumes: ["vol:/v"]\n  b:\n    build: {context: .}\n    volumes: ["vol:/v"]\n',
    'services:\n  a:\n    image: a\n    volumes: ["./vol:/v", "vol:/x", "vol:/y"]\n  b:\n    image: b\n    volumes: ["./vol:/v"]\n',
  ],
  bad: [
    `
services:
  a:
    image: a
    volumes: ["vol:/v"]
  b:
    image: b
    volumes:
      - type: volume
        source: vol
                ^^^ "b" and "a" both write to "vol": mount it read-only in one of them.
        target: /v
`,
  ],
});
