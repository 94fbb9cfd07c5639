import rule from '../../rules/correctness/scale-conflict.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, scale: 2, deploy: {replicas: 2}}\n  b: {image: b, container_name: b, scale: 1}\n  c: {image: c, scale: "${N}", deploy: {replicas: 3}}\n  d: {image: d, container_name: d, deploy: {mode: global}}\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    scale: 2
    ^^^^^ "scale" and "deploy.replicas" give different numbers: keep one.
    container_name: shop
    ^^^^^^^^^^^^^^ Several containers cannot have the one name "shop": remove "container_name".
    deploy: {replicas: "3"}
`,
      fixed: {
        scale: `
services:
  web:
    image: a
    container_name: shop
    deploy: {replicas: "3"}
`,
        name: `
services:
  web:
    image: a
    scale: 2
    deploy: {replicas: "3"}
`,
      },
    },
  ],
});
