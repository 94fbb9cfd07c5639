import rule from '../../rules/secrets/secret-in-environment.ts';
import { githubToken } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const value = (name: string) =>
  `The value of "${name}" is written here for everybody who reads the file: take it from a variable or a secret file.`;
const inService = (lines: string) => `services:\n  web:\n    image: web\n    environment:\n      ${lines}\n`;

testRule(rule, {
  good: [
    inService('DB_PASSWORD: ${DB_PASSWORD:?set it}'),
    inService('DB_PASSWORD_FILE: /run/secrets/db\n      DATABASE_PASSWORD: /run/secrets/db'),
    inService('ALLOW_EMPTY_PASSWORD: "yes"\n      MYSQL_RANDOM_ROOT_PASSWORD: "1"\n      TOKEN_TTL: 900'),
    inService('JWT_SECRET: <your-secret>\n      API_KEY: MyCloudflareApiToken\n      AUTH_TOKEN: ""'),
    inService('VAPID_PUBLIC_KEY: BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA0QTpQtUbVlUls0VJXg7A8u'),
    inService('APP_KEY: "%kernel.project_dir%/config/jwt/private.pem"'),
    inService('MYSQL_PASSWORD: wordpress'),
    inService('DATABASE_URL: postgres://web:Kastanie-71@db/web'),
  ],
  bad: [
    {
      snippet: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD: 'Kastanie-71-Regen' # change
                          ^^^^^^^^^^^^^^^^^ ${value('POSTGRES_PASSWORD')}
`,
      fixed: {
        variable: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD: '\${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}' # change
`,
        file: `
services:
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD_FILE: '/run/secrets/postgres_password' # change
    secrets:
      - postgres_password
secrets:
  postgres_password:
    file: ./secrets/postgres_password.txt
`,
      },
    },
    {
      snippet: `
services:
  web:
    image: web
    environment:
      - GITHUB_TOKEN=${githubToken}
                     ${'^'.repeat(githubToken.length)} "GITHUB_TOKEN" holds a secret (GitHub): revoke it, and take the new one from a variable or a secret file.
      - MAIL_PASS=\${MAIL_PASS:-Kastanie-71}
                               ^^^^^^^^^^^ The default of "MAIL_PASS" is a secret that everybody who reads the file knows: require the variable instead.
`,
      fixed: `
services:
  web:
    image: web
    environment:
      - GITHUB_TOKEN=\${GITHUB_TOKEN:?set GITHUB_TOKEN}
      - MAIL_PASS=\${MAIL_PASS:?set MAIL_PASS}
`,
    },
    // Text behind an anchor is reported once, at its place.
    `
x-mail: &mail
  MAIL_PASSWORD: Kastanie-71-Regen
                 ^^^^^^^^^^^^^^^^^ ${value('MAIL_PASSWORD')}
services:
  a:
    image: a
    environment:
      <<: *mail
  b:
    image: b
    environment: *mail
`,
  ],
});
