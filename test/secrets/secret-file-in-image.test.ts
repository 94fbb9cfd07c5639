import rule from '../../rules/secrets/secret-file-in-image.ts';
import { testRule } from '../support/rule-test.ts';

const message = (file: string) =>
  `"${file}" holds credentials that everybody who pulls the image can read: use "RUN --mount=type=secret" or mount it at run time.`;

testRule(rule, {
  good: [
    'FROM alpine\nCOPY .env.example .env.production.sample ./',
    'FROM alpine\nCOPY --from=build /root/.ssh/id_rsa /x',
    'FROM alpine\nCOPY id_rsa.pub ca.pem server.crt root-ca.key public.key /etc/',
    'FROM alpine\nADD https://example.com/repo.key /etc/apk/keys/',
    'FROM alpine\nCOPY .npmrc package.json ./',
    'FROM alpine\nCOPY config.json .ssh/known_hosts /root/',
    'FROM alpine\nCOPY $FILE /x',
  ],
  bad: [
    {
      snippet: `
FROM alpine
COPY .env server.js ./
     ^^^^ ${message('.env')}
ADD deploy/id_ed25519 /root/.ssh/id_ed25519
    ^^^^^^^^^^^^^^^^^ ${message('deploy/id_ed25519')}
`,
      fixed: `
FROM alpine
COPY server.js ./
ADD deploy/id_ed25519 /root/.ssh/id_ed25519
`,
    },
    `
FROM alpine AS build
COPY ["firebase-adminsdk-x1.json", "/app/"]
       ^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('firebase-adminsdk-x1.json')}
ONBUILD COPY .aws /root/.aws
             ^^^^ ${message('.aws')}
COPY --chown=app \\
  tls/server.key \\
  ^^^^^^^^^^^^^^ ${message('tls/server.key')}
  /etc/tls/
`,
  ],
});
