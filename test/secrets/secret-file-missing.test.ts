import rule from '../../rules/secrets/secret-file-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { 'compose.yaml': 'secrets:\n  a: {file: ./a.txt}\n  b: {environment: B}\n', 'a.txt': 'x\n' },
    { 'compose.yaml': 'secrets:\n  a: {file: ./a.txt}\n', 'a.txt.sample': '' },
    { 'compose.yaml': 'secrets:\n  a: {file: "${DIR}/a"}\n  b: {file: /run/b}\n  c: {file: ~/c}\n' },
  ],
  bad: [
    {
      'compose.yaml': `
secrets:
  a:
    file: ./secrets/a.txt
          ^^^^^^^^^^^^^^^ There is no file "./secrets/a.txt" for the secret "a": add it, and a template such as "./secrets/a.txt.example" to the repository.
`,
    },
  ],
});
