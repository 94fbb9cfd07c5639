import rule from '../../rules/correctness/limits-conflict.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, mem_limit: 512m, deploy: {resources: {limits: {memory: 512MB}}}}\n  b: {image: b, cpus: 0.5, deploy: {resources: {limits: {cpus: "0.50"}}}}\n  c: {image: c, cpus: 1, deploy: {resources: {reservations: {memory: 1g}}}}\n  d: {image: d, cpus: "${CPUS}", deploy: {resources: {limits: {cpus: "2"}}}}\n  e: {image: e, mem_limit: 1g, deploy: {replicas: 2}}\n',
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: a
    cpus: 0.5  # half
    ^^^^ "cpus" has to stand in the block beside it, as "deploy.resources.limits.cpus".
    mem_reservation: 268435456
    ^^^^^^^^^^^^^^^ "mem_reservation" has to stand in the block beside it, as "deploy.resources.reservations.memory".
    pids_limit: 100
    ^^^^^^^^^^ "pids_limit" and "deploy.resources.limits.pids" say different things: keep "deploy.resources.limits.pids".
    deploy:
      resources:
        limits:
          memory: 1G
          pids: 200
        reservations: {cpus: "0.1"}
`,
      fixed: {
        move: `
services:
  db:
    image: a
    # half
    pids_limit: 100
    deploy:
      resources:
        limits:
          memory: 1G
          pids: 200
          cpus: 0.5
        reservations: {cpus: "0.1", memory: "268435456"}
`,
        remove: `
services:
  db:
    image: a
    cpus: 0.5  # half
    mem_reservation: 268435456
    deploy:
      resources:
        limits:
          memory: 1G
          pids: 200
        reservations: {cpus: "0.1"}
`,
      },
    },
  ],
});
