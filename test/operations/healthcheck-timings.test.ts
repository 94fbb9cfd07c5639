import rule from '../../rules/operations/healthcheck-timings.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    healthcheck:\n      test: check\n',
    'services:\n  a:\n    image: a\n    depends_on: {b: {condition: service_healthy}}\n  b:\n    image: b\n    healthcheck:\n      test: check\n      start_interval: 1s\n',
    'services:\n  a:\n    image: a\n    healthcheck:\n      test: check\n      interval: ${I:-1s}\n      timeout: 5s\n',
    'services:\n  a:\n    image: a\n    healthcheck:\n      test: check\n      interval: 5s\n      timeout: 5s\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    depends_on: {b: {condition: service_healthy}}
  b:
    image: b
    healthcheck:
    ^^^^^^^^^^^ The first check comes after 30 seconds, and "a" waits for it: set interval or start_interval.
      test: check # kept
      retries: 5
  c:
    image: c
    healthcheck: {test: x, interval: 10s, timeout: 1m}
                                                   ^^ A check may take 1m, longer than the 10s between two checks: shorten the timeout.
`,
      fixed: `
services:
  a:
    image: a
    depends_on: {b: {condition: service_healthy}}
  b:
    image: b
    healthcheck:
      test: check # kept
      interval: 5s
      retries: 5
  c:
    image: c
    healthcheck: {test: x, interval: 10s, timeout: 1m}
`,
    },
  ],
});
