import rule from '../../rules/correctness/shadowed-compose-file.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.yaml': 'services: {}\n', 'docker-compose.yml': 'services: {}\n' },
    { 'compose.prod.yaml': 'services: {}\n', 'compose.yaml': 'services: {}\n' },
    { 'web/compose.yml': 'services: {}\n', 'compose.yaml': 'services: {}\n' },
  ],
  bad: [
    {
      'docker-compose.yaml': `
# shop
services: {}
^^^^^^^^ Compose reads "compose.yml" in this folder, not this file.
`,
      'compose.yml': 'services: {}\n',
    },
  ],
});
