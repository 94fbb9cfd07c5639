import rule from '../../rules/correctness/external-name-deprecated.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['networks:\n  a: {external: true, name: b}\n  b: {name: external}\n'],
  bad: [
    {
      snippet: `
networks:
  front:
    external:
      name: "proxy"
      ^^^^ Write "external: true" and the name beside it.
    labels: {a: b}
volumes:
  data: {external: {name: x}}
                    ^^^^ Write "external: true" and the name beside it.
`,
      fixed: `
networks:
  front:
    external: true
    name: "proxy"
    labels: {a: b}
volumes:
  data: {external: true, name: x}
`,
    },
    `
networks:
  front:
    external:
      # of the proxy
      name: proxy
      ^^^^ Write "external: true" and the name beside it.
`,
  ],
});
