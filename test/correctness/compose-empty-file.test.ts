import rule from '../../rules/correctness/compose-empty-file.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n',
    'include: [a.yaml]\nservices: {}\n',
    'networks: {}\n',
    // Not a mapping at all: the parser says so.
    'web\n',
  ],
  bad: [
    '^0 The file is empty: Compose refuses it.\n# nothing yet\n',
    'services: {}\n^^^^^^^^ There is no service: Compose has nothing to start.\nvolumes: {}\n',
  ],
  except: {
    bom: 'The mark stands at the very start.',
    suppression: 'A comment alone makes no entry it could stand above.',
  },
});
