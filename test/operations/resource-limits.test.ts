import rule from '../../rules/operations/resource-limits.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    mem_limit: 512m\n    cpus: 0.5\n',
    'services:\n  web:\n    image: a\n    deploy: {resources: {limits: {cpus: "1", memory: "${MEMORY}"}}}\n',
    'services:\n  web:\n    extends: {file: b.yaml, service: c}\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
  ^^^ "web" may use all memory and processors of the host: limit both.
    image: a # kept
`,
      fixed: `
services:
  web:
    image: a # kept
    deploy:
      resources:
        limits:
          cpus: "\${1:1.0}"
          memory: \${2:512M}
`,
    },
    `
services:
  a:
  ^ "a" may use all processors of the host: set a limit for cpus.
    image: a
    mem_limit: 1g
  b:
  ^ "b" may use all memory of the host: set a memory limit.
    image: a
    deploy:
      resources:
        limits:
          cpus: '0.5'
          memory: 0m
        reservations:
          memory: 1G
  c: {image: a}
  ^ "c" may use all memory and processors of the host: limit both.
`,
    {
      snippet: `
services:
  a:
  ^ "a" may start any number of processes: set pids_limit.
    image: a
    mem_limit: 1g
    cpus: 1
    pids_limit: -1
`,
      options: { processes: true },
    },
  ],
});
