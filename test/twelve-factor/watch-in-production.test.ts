import rule from '../../rules/twelve-factor/watch-in-production.ts';
import { testRule } from '../support/rule-test.ts';

const watching = `services:
  web:
    image: a
    develop:
      watch: [{action: rebuild, path: .}]
`;

testRule(rule, {
  good: [
    { 'compose.yaml': watching },
    { 'prod/compose.yaml': watching },
    { 'compose.product.yaml': watching },
    { 'compose.prod.yaml': 'services:\n  web:\n    image: a\n    develop: {watch: []}\n' },
  ],
  bad: [
    {
      snippet: {
        'docker-compose.production.yml': `
services:
  web:
    image: a
    # quick
    develop:
      watch:
      ^^^^^ "web" takes changed files into the running container: leave that to a file for development.
        - {action: rebuild, path: .} # all
    ports: ["80:80"]
`,
      },
      fixed: `
services:
  web:
    image: a
    # quick
    # all
    ports: ["80:80"]
`,
    },
  ],
});
