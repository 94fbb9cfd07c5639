import rule from '../../rules/secrets/context-brings-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const taken = (source: string, files: string) =>
  `"${source}" takes files with credentials into the image: add ${files} to .dockerignore.`;

testRule(rule, {
  good: [
    { Dockerfile: 'FROM node\nCOPY . .', '.env': 'A=1', '.dockerignore': '**/.env*\n' },
    { Dockerfile: 'FROM node\nCOPY src .', '.env': 'A=1', 'src/a.js': '' },
    { Dockerfile: 'FROM node\nCOPY . .', '.npmrc': 'save-exact=true\n', '.env.example': 'A=', 'src/a.js': '' },
    { Dockerfile: 'FROM node\nCOPY --from=x . .', '.env': 'A=1' },
    // A file that is named itself.
    { Dockerfile: 'FROM node\nCOPY .env .', '.env': 'A=1' },
    'FROM node\nCOPY . .',
  ],
  bad: [
    {
      Dockerfile: `
FROM node
COPY --chown=node:node ./ ./
                       ^^ ${taken('./', '.env, config/server.key')}
COPY conf* /etc/
     ^^^^^ ${taken('conf*', 'config/server.key')}
`,
      '.env': 'A=1',
      'config/server.key': 'x',
      '.dockerignore': 'node_modules\n',
    },
    {
      Dockerfile: `
FROM node
ADD . /app
    ^ ${taken('.', '.env, .npmrc, .ssh/id_rsa, … (4)')}
`,
      '.env': 'A=1',
      '.npmrc': ['//registry.example.com/:_pass', 'word=Kastanie-71\n'].join(''),
      '.ssh/id_rsa': 'x',
      'a.js': '',
      'tls/private.pem': 'x',
    },
  ],
});
