import rule from '../../rules/correctness/undefined-config.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [{ 'compose.yaml': 'services:\n  db:\n    image: a\n    configs: [a]\nconfigs:\n  a: {content: x}\n' }],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    configs:
      - site
        ^^^^ No config "site" is declared under the top-level "configs".
`,
      },
      fixed: `
services:
  web:
    image: a
    configs:
      - site
configs:
  site:
    file: \${1:./path}
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    configs: [sites]
              ^^^^^ No config "sites" is declared; did you mean "site"?
configs: {site: {content: a}}
`,
      },
      fixed: `
services:
  web:
    image: a
    configs: [site]
configs: {site: {content: a}}
`,
    },
  ],
});
