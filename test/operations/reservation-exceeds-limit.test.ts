import rule from '../../rules/operations/reservation-exceeds-limit.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    mem_limit: 1g\n    mem_reservation: 1024m\n',
    'services:\n  a:\n    image: a\n    mem_reservation: 1g\n',
    'services:\n  a:\n    image: a\n    mem_limit: 0\n    mem_reservation: 1g\n',
    'services:\n  a:\n    image: a\n    mem_limit: ${M:-1m}\n    mem_reservation: 1g\n',
    'services:\n  a:\n    image: a\n    mem_limit: much\n    mem_reservation: 1g\n',
  ],
  bad: [
    `
services:
  a:
    image: a
    deploy:
      resources:
        limits:
          memory: 512M
        reservations:
          memory: "1G" # too much
                  ^^^^ "a" reserves 1G of memory, but may use 512M only.
`,
  ],
});
