import rule from '../../rules/secrets/secret-in-label.ts';
import { githubToken } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) => `The label "${name}" holds a secret or the hash of one: keep it in a secret file.`;

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    labels:\n      traefik.http.routers.web.tls: "true"\n      app.password-file: /x\n',
    'services:\n  web:\n    image: a\n    labels: [traefik.http.middlewares.auth.basicauth.usersfile=/users]\n',
    'services:\n  web:\n    image: a\n    labels:\n      a.basicauth.users: ${USERS}\n',
  ],
  bad: [
    `
services:
  web:
    image: a
    labels:
      - traefik.http.middlewares.auth.basicauth.users=admin:$$apr1$$H6uskkkW$$IgXLP6ewTrSuBkTrqE8wj/
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('traefik.http.middlewares.auth.basicauth.users')}
      - backup.password=Kastanie-71-Regen
                        ^^^^^^^^^^^^^^^^^ ${message('backup.password')}
      - deploy=${githubToken}
               ${'^'.repeat(githubToken.length)} The label "deploy" holds a secret (GitHub): revoke it, and keep the new one in a secret file.
`,
  ],
});
