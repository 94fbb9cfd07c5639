import rule from '../../rules/operations/missing-depends-on.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    environment: ["REDIS_URL=redis://b"]\n    depends_on: [c]\n  b:\n    image: redis:8\n  c:\n    image: c\n    links: ["b:cache"]\n',
    // The other way round it would be a cycle.
    'services:\n  a:\n    image: a\n    environment: ["REDIS_URL=redis://b"]\n  b:\n    image: redis:8\n    depends_on: [a]\n',
    'services:\n  a:\n    image: a\n    environment: ["REDIS_URL=redis://elsewhere"]\n',
    'services:\n  a:\n    image: a\n    environment: ["REDIS_URL=redis://b"]\n  b:\n    image: redis:8\n    profiles: [extra]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    environment:
      REDIS_URL: redis://b:6379 # kept
                         ^ "a" talks to "b", but does not say that it depends on it.
      REDIS_HOST: b
    depends_on:
      c:
        condition: service_healthy
  b:
    image: redis:8
  c:
    image: c
    environment: [DATABASE_URL=postgres://u@d/x]
                                            ^ "c" talks to "d", but does not say that it depends on it.
  d: {image: postgres:18, environment: [REDIS_HOST=b]}
                                                   ^ "d" talks to "b", but does not say that it depends on it.
  web: {image: e, environment: {API_URL: "http://api:8080", CORS_ORIGIN: "http://d:80"}}
                                                 ^^^ "web" talks to "api", but does not say that it depends on it.
  api: {image: f}
`,
      fixed: `
services:
  a:
    image: a
    environment:
      REDIS_URL: redis://b:6379 # kept
      REDIS_HOST: b
    depends_on:
      c:
        condition: service_healthy
      b:
        condition: service_started
  b:
    image: redis:8
  c:
    image: c
    environment: [DATABASE_URL=postgres://u@d/x]
    depends_on:
      - d
  d: {image: postgres:18, environment: [REDIS_HOST=b], depends_on: [b]}
  web: {image: e, environment: {API_URL: "http://api:8080", CORS_ORIGIN: "http://d:80"}, depends_on: [api]}
  api: {image: f}
`,
    },
  ],
});
