import rule from '../../rules/correctness/duplicate-container-name.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a: {image: a, container_name: x, profiles: [dev]}\n  b: {image: b, container_name: x, profiles: [prod]}\n  c: {image: c, container_name: "${NAME}"}\n  d: {image: d, container_name: "${NAME}"}\n',
  ],
  bad: [
    {
      snippet: `
x-base: &base {image: z, container_name: z}
services:
  a:
    image: a
    container_name: shop
  b:
    image: b
    container_name: "shop" # copied
                    ^^^^^^ The service "a" has the container name "shop" too.
  y: *base
  z: *base
  ^ The service "y" has the container name "z" too.
`,
      fixed: `
x-base: &base {image: z, container_name: z}
services:
  a:
    image: a
    container_name: shop
  b:
    image: b
    # copied
  y: *base
  z: *base
`,
    },
  ],
});
