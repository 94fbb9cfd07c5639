import rule from '../../rules/operations/container-name-blocks-scaling.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n',
    'services:\n  web:\n    image: a\n    container_name: ${PREFIX}-web\n',
    'services:\n  web:\n    image: a\n    container_name: b\n    scale: 2\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    container_name: shop # ours
    ^^^^^^^^^^^^^^ "shop" can exist once only: leave "container_name" out, and Compose names the containers.
    ports: ["80"]
`,
      fixed: `
services:
  web:
    image: a
    # ours
    ports: ["80"]
`,
    },
  ],
});
