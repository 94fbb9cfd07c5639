import rule from '../../rules/style/repeats-dockerfile.ts';
import { testRule } from '../support/rule-test.ts';

const dockerfile =
  'FROM debian:13\nARG MODE=a\nENV A=1 B=$MODE\nWORKDIR /app\nUSER 1000\nSTOPSIGNAL SIGINT\nHEALTHCHECK CMD ["probe", "-q"]\nENTRYPOINT ["/e"]\nCMD ["run", "it"]\n';
const files = (...lines: readonly string[]) => ({
  'compose.yaml': `services:\n  a:\n    build: .\n    ${lines.join('\n    ')}\n`,
  Dockerfile: dockerfile,
});

testRule(rule, {
  good: [
    files('environment: {A: 2, B: a, C: 1, D: }', 'user: "1001"', 'working_dir: /srv', 'stop_signal: SIGTERM'),
    files('environment: {A: "${A}"}', 'command: [run]', 'healthcheck: {test: probe -q}'),
    files('entrypoint: /x', 'command: [run, it]'),
    files('extends: {file: b.yaml, service: a}', 'user: "1000"'),
    files('healthcheck: {interval: 5s}'),
    { 'compose.yaml': 'services: {a: {image: a, user: "1000"}}\n', Dockerfile: dockerfile },
    { ...files('healthcheck: {test: x}'), Dockerfile: 'FROM debian:13\nHEALTHCHECK NONE\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
x-user: &user {user: "1000"}
services:
  a:
    build: .
    user: 1000
    ^^^^ Dockerfile says the same: "user" can be left out here.
    working_dir: "/app"
    ^^^^^^^^^^^ Dockerfile says the same: "working_dir" can be left out here.
    stop_signal: SIGINT
    ^^^^^^^^^^^ Dockerfile says the same: "stop_signal" can be left out here.
    environment:
      - A=1
        ^ Dockerfile says the same: "A" can be left out here.
      - X=1
    command: run it
    ^^^^^^^ Dockerfile says the same: "command" can be left out here.
    healthcheck:
      test: [CMD, probe, -q]
      ^^^^ Dockerfile says the same: "test" can be left out here.
      interval: 5s # often
  b:
    <<: *user
    build: other
    healthcheck:
      test: ["CMD-SHELL", "probe || exit 1"]
      ^^^^ other/Dockerfile says the same: "test" can be left out here.
`,
        Dockerfile: dockerfile,
        'other/Dockerfile': 'FROM debian:13\nUSER 1000\nHEALTHCHECK CMD probe || exit 1\n',
      },
      fixed: `
x-user: &user {user: "1000"}
services:
  a:
    build: .
    environment:
      - X=1
    healthcheck:
      interval: 5s # often
  b:
    <<: *user
    build: other
`,
    },
  ],
});
