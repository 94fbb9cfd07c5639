import rule from '../../rules/twelve-factor/env-example-missing.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) =>
  `"${name}" is set in .env only, which Git ignores: commit a template such as .env.example with the names.`;
const compose = 'services:\n  web:\n    image: acme/web:${TAG}\n';
const ignored = { '.env': 'TAG=1\n', '.gitignore': '.env\n', '.git/': '' };

testRule(rule, {
  good: [
    { 'compose.yaml': compose, ...ignored, '.env.dist': 'TAG=\n' },
    { 'compose.yaml': compose, ...ignored, 'example.env': 'TAG=\n' },
    { 'compose.yaml': compose, ...ignored, dotenv_template: 'TAG=\n' },
    // Committed, or without a repository.
    { 'compose.yaml': compose, '.env': 'TAG=1\n', '.gitignore': '*.log\n', '.git/': '' },
    { 'compose.yaml': compose, '.env': 'TAG=1\n', '.gitignore': '.env\n' },
    // Nothing depends on it.
    { 'compose.yaml': 'services:\n  web:\n    image: acme/web:${TAG:-1}\n', ...ignored },
    { 'compose.yaml': 'services:\n  web:\n    image: acme/web:${OTHER}\n', ...ignored },
    { 'compose.yaml': compose, '.gitignore': '.env\n', '.git/': '' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:\${TAG:-1}
    environment:
      A: "\${OTHER} \${TAG:?}"
                     ^^^ ${message('TAG')}
      B: $TAG
`,
      ...ignored,
    },
  ],
});
