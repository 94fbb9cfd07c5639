import rule from '../../rules/correctness/secret-source-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'secrets:\n  a: {file: a}\n  b: {environment: B}\n  c: {external: true}\n  d: {driver: x}\n  e: {external: {name: e}}\n  g: {}\nconfigs:\n  f: {content: ""}\n',
      'compose.override.yaml': 'secrets:\n  g: {file: g}\n',
    },
  ],
  bad: [
    {
      'compose.yaml': `
secrets:
  a: {name: b}
  ^ The secret "a" has no source: add "file" or "environment".
  c: {external: false}
  ^ The secret "c" has no source: add "file" or "environment".
configs:
  d: {labels: {x: y}}
  ^ The config "d" has no source: add "file", "environment" or "content".
`,
    },
  ],
});
