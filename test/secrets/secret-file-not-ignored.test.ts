import rule from '../../rules/secrets/secret-file-not-ignored.ts';
import { testRule } from '../support/rule-test.ts';

const password = ['DB_PASS', 'WORD=Kastanie-71-Regen\n'].join('');
const web = (more: string) => `services:\n  web:\n    image: acme/web:1\n${more}`;
const settings = (file: string) =>
  `"${file}" holds secrets and no .gitignore names it: add it, and commit a template without the values.`;
const secret = (file: string) =>
  `"${file}" is a secret and no .gitignore names it: add it, so that it is not committed.`;

testRule(rule, {
  good: [
    // No repository.
    { 'compose.yaml': web('    env_file: web.env\n'), 'web.env': password },
    { 'compose.yaml': web('    env_file: web.env\n'), 'web.env': password, '.gitignore': '*.env\n', '.git/': '' },
    { 'compose.yaml': web('    env_file: web.env\n'), 'web.env': 'PORT=8080\nTOKEN_TTL=900\n', '.git/': '' },
    // Passwords that everybody knows are no secrets.
    {
      'compose.yaml': web('    env_file: web.env\n'),
      'web.env': 'POSTGRES_PASSWORD=postgres\nURL=postgres://app:app@db/app\n',
      '.git/': '',
    },
    { 'compose.yaml': web('    env_file: [web.env.example, .env.test]\n'), '.env.test': password, '.git/': '' },
    { 'compose.yaml': web('    env_file: web.env\n'), 'web.env': 'DB_PASSWORD=${DB_PASSWORD}\n', '.git/': '' },
    // Encrypted by dotenvx.
    {
      'compose.yaml': web('    env_file: web.env\n'),
      'web.env': `DB_PASSWORD="encrypted:${'BDqDBibm4wsYqMpCjTQ6'.repeat(3)}"\n`,
      '.git/': '',
    },
    // Outside of the project, or hidden by a variable.
    { 'compose.yaml': web('    env_file: [../web.env, /etc/web.env, "${DIR}/web.env", ~/web.env]\n'), '.git/': '' },
    // Compose reads the file, but takes no secret from it.
    { 'compose.yaml': web('    ports: ["${PORT}:80"]\n'), '.env': `PORT=80\n${password}`, '.git/': '' },
    {
      'compose.yaml': `${web('    secrets: [key, ca, enc, gone, dir]\n')}secrets:
  key: {file: ./secrets/key.txt}
  ca: {file: ./tls/ca.crt}
  enc: {file: ./key.sops.yaml}
  gone: {file: ./gone.txt}
  dir: {file: ./secrets}
`,
      'secrets/key.txt': 'x',
      'secrets/.gitignore': '*\n!.gitignore\n',
      'tls/ca.crt': 'x',
      'key.sops.yaml': 'x',
      '.git/': '',
    },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1
    env_file:
      - path: ./web.env
              ^^^^^^^^^ ${settings('./web.env')}
      - .env # settings
        ^^^^ ${settings('.env')}
    environment:
      DB_PASSWORD: \${DB_PASSWORD}
  worker:
    image: acme/web:1
    env_file: web.env
`,
      'web.env': `export ${password}`,
      '.env': password,
      '.gitignore': 'node_modules\n!.env\n',
      '.git/': '',
    },
    {
      'app/compose.yaml': `
services:
  web:
    image: acme/web:\${TAG}
    environment:
      DB_PASSWORD: "\${DB_PASSWORD:?}"
                      ^^^^^^^^^^^ ${settings('.env')}
      ADMIN_PASSWORD: \${DB_PASSWORD}
    secrets: [key]
secrets:
  key:
    file: ./secrets/key.txt
          ^^^^^^^^^^^^^^^^^ ${secret('./secrets/key.txt')}
`,
      'app/.env': `TAG=1\r\n${password}`,
      'app/secrets/key.txt': 'x',
      '.gitignore': '/.env\n',
      '.git/': '',
    },
  ],
});
