import rule from '../../rules/networking/service-url-unreachable.ts';
import { testRule } from '../support/rule-test.ts';

/** A service that names another one, with lines for both and for the end of the file. */
const files = (web: string, db: string, rest = '', variable = 'DB_HOST: db') => ({
  'compose.yaml': `services:\n  web:\n    image: a\n    ${web}\n    environment:\n      ${variable}\n  db:\n    image: postgres:18\n    ${db}\n${rest}`,
});
const nets = 'networks: {a: , b: }\n';

testRule(rule, {
  good: [
    files('networks: [a, b]', 'networks: [b]', nets),
    files('init: true', 'init: true'),
    files('networks: [default]', 'init: true'),
    files('networks: {a: {aliases: [x]}}', 'networks: [a]', nets),
    files('networks: [a]', 'network_mode: host', nets),
    files('networks: [a]', 'networks: ["${NET}"]', nets),
    files('networks: [a]', 'networks: [b]', nets, 'DB_HOST: other'),
    files('networks: [a]', 'networks: [b]', nets, 'ALLOWED: http://db:80'),
    files('networks: [a]', 'networks: [b]', 'networks: {a: {name: x, external: true}, b: {name: x}}\n'),
    files('networks: [a]', 'networks: [b]', 'networks: {a: {name: "${X}"}, b: }\n'),
    files('networks: [a]', 'networks: [b]', '  c: {image: c, networks: {a: {aliases: [db]}}}\nnetworks: {a: , b: }\n'),
    files('networks: [a]', 'networks: [b]', '  c: {image: c, networks: [a], hostname: db}\nnetworks: {a: , b: }\n'),
    files('extends: {file: base.yaml, service: web}', 'networks: [b]', nets),
    files(
      'networks: [a]\n    depends_on: [c, db]',
      'networks: [b]',
      `  c: {image: c, networks: [a, b]}\n${nets}`,
      'A: b',
    ),
    files('networks: [a]\n    depends_on: [c]', 'networks: [b]', `  c: {image: c, networks: [b]}\n${nets}`, 'A: b'),
    { ...files('networks: [a]', 'networks: [b]', nets), 'compose.override.yaml': 'services: {db: {networks: [a]}}\n' },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgres://app@db:5432/app
                                    ^^ "web" cannot reach "db": the two have no network in common.
      - CACHE=redis://cache
                      ^^^^^ "web" cannot reach "cache": the two have no network in common.
      - API=http://api:8080
    links: ["db:database"]
             ^^ "web" cannot reach "db": the two have no network in common.
    networks:
      front:
  api: {image: a, networks: [front, back]}
  job:
    image: a
    networks: [front]
    depends_on:
      db: {condition: service_healthy}
      ^^ "job" cannot reach "db": the two have no network in common.
  db:
    image: postgres:18
    networks: [back]
  cache: {image: "redis:8"}
  lone:
    image: a
    environment: [DB_HOST=db]
                          ^^ "lone" cannot reach "db": the two have no network in common.
networks:
  front:
  back:
    internal: true
`,
      },
      fixed: `
services:
  web:
    image: a
    environment:
      - DATABASE_URL=postgres://app@db:5432/app
      - CACHE=redis://cache
      - API=http://api:8080
    links: ["db:database"]
    networks:
      front:
      back:
      default:
  api: {image: a, networks: [front, back]}
  job:
    image: a
    networks: [front, back]
    depends_on:
      db: {condition: service_healthy}
  db:
    image: postgres:18
    networks: [back]
  cache: {image: "redis:8"}
  lone:
    image: a
    environment: [DB_HOST=db]
    networks:
      - default
      - back
networks:
  front:
  back:
    internal: true
`,
    },
  ],
});
