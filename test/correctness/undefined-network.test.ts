import rule from '../../rules/correctness/undefined-network.ts';
import { testRule } from '../support/rule-test.ts';

const compose = (text: string, others: Record<string, string> = {}) => ({ 'compose.yaml': text, ...others });

testRule(rule, {
  good: [
    compose(
      'services:\n  web:\n    image: a\n    networks: [front, default, "${NET}"]\nnetworks:\n  front:\n    external: true\n',
    ),
    compose('services:\n  web:\n    image: a\n    networks: !reset [gone]\n'),
    // Declared in the override, in an included file, in a file that cannot be read.
    compose('services:\n  web:\n    image: a\n    networks: [back]\n', {
      'compose.override.yaml': 'networks:\n  back:\n',
    }),
    compose('include: [net/compose.yaml]\nservices:\n  web:\n    image: a\n    networks: [back]\n', {
      'net/compose.yaml': 'networks:\n  back:\n',
    }),
    compose('include: ["${BASE}/compose.yaml"]\nservices:\n  web:\n    image: a\n    networks: [back]\n'),
    compose('services:\n  web:\n    image: a\n    networks: [back]\n', { '.env': 'COMPOSE_FILE=a.yaml:b.yaml\n' }),
    { 'compose.override.yaml': 'services:\n  web:\n    networks: [back]\n' },
    // Included by a file above.
    {
      'net/compose.yaml': 'services:\n  web:\n    image: a\n    networks: [back]\n',
      'compose.yaml': 'include:\n  - path: net/compose.yaml\nnetworks:\n  back:\n',
    },
  ],
  bad: [
    {
      snippet: compose(`
services:
  web:
    image: a
    networks:
      - back  # keep
        ^^^^ No network "back" is declared under the top-level "networks".
`),
      fixed: `
services:
  web:
    image: a
    networks:
      - back  # keep
networks:
  back:
`,
    },
    {
      snippet: compose(`
x-web: &web
  networks: ["frnt"]
              ^^^^ No network "frnt" is declared; did you mean "front"?
services:
  web:
    <<: *web
    image: a
  db: {<<: *web, image: b}
  cache:
    image: c
    networks:
      fronT: {aliases: [c]}
      ^^^^^ No network "fronT" is declared; did you mean "front"?
networks: {front: {}}
`),
      fixed: {
        rename: `
x-web: &web
  networks: ["frnt"]
services:
  web:
    <<: *web
    image: a
  db: {<<: *web, image: b}
  cache:
    image: c
    networks:
      front: {aliases: [c]}
networks: {front: {}}
`,
        declare: `
x-web: &web
  networks: ["frnt"]
services:
  web:
    <<: *web
    image: a
  db: {<<: *web, image: b}
  cache:
    image: c
    networks:
      fronT: {aliases: [c]}
networks: {front: {}, frnt: {}, fronT: {}}
`,
      },
    },
  ],
});
