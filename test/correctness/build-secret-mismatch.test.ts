import rule from '../../rules/correctness/build-secret-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const files = (build: string, dockerfile: string) => ({
  'compose.yaml': `services:\n  web:\n    build: ${build}\nsecrets: {a: {environment: A}, b: {environment: B}}\n`,
  Dockerfile: dockerfile,
});
const run = (id: string) => `FROM debian:13\nRUN --mount=type=secret,${id} true\n`;

testRule(rule, {
  good: [
    files('{context: ., secrets: [a]}', run('id=a')),
    files('{context: ., secrets: [{source: a, target: x}]}', run('id=x')),
    files('{context: ., secrets: [a]}', run('target=/run/secrets/a')),
    files('{context: ., secrets: ["${S}"]}', run('id=a')),
    files('{context: ., secrets: [a]}', run('id=$X')),
    files('.', `${run('id=a')}FROM debian:13\nCMD ["a"]\n`),
    files('{context: ., target: "${T}"}', run('id=a')),
    files('.', run('id=a,required=false')),
    files('.', 'FROM debian:13\nRUN --mount=type=secret,id=a if [ -f /run/secrets/a ]; then cat /run/secrets/a; fi\n'),
    files('.', 'FROM debian:13\nRUN --mount=type=cache,target=/a true\n'),
    { 'compose.yaml': 'services:\n  web:\n    build: {context: ., secrets: [a]}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build:
      context: .
      secrets: # for the registry
      ^^^^^^^ Dockerfile mounts the secret "b", which this build is not given: add it below "secrets".
        - a
        - source: c
                  ^ No RUN in Dockerfile mounts the secret "c".
  api:
    build:
    ^^^^^ api/Dockerfile mounts the secret "b", which this build is not given: add it below "secrets".
      context: api
secrets:
  b: {environment: B}
  c: {environment: C}
`,
        'api/Dockerfile': run('id=b'),
        Dockerfile: `${run('id=a').replace('\n', ' AS build\n')}FROM debian:13\nCOPY --from=build a b\nRUN --mount=type=secret,id=b true\n`,
      },
      fixed: `
services:
  web:
    build:
      context: .
      secrets: # for the registry
        - a
        - b
  api:
    build:
      context: api
      secrets:
        - b
secrets:
  b: {environment: B}
  c: {environment: C}
`,
    },
  ],
});
