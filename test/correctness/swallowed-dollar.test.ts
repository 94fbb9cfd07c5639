import rule from '../../rules/correctness/swallowed-dollar.ts';
import { testRule } from '../support/rule-test.ts';

const service = (keys: string): string => `services:\n  web:\n    image: a\n${keys}`;

testRule(rule, {
  good: [
    { 'compose.yaml': service('    labels: ["auth.users=admin:$$apr1$$H6uskkkW$$IgXLP6ewTrSuBkTrqE8wj/"]\n') },
    { 'compose.yaml': service('    environment: {DB_PASSWORD: $PASSWORD, TOKEN: "${TOKEN}x", OTHER_TOKEN: a$B}\n') },
    { 'compose.yaml': service('    environment: {DB_PASSWORD: pa$word}\n'), '.env': 'word=x\n' },
    { 'compose.yaml': service('    environment: {DB_PASSWORD: "postgres://a$host/b", PATH: a$b}\n') },
    { 'compose.yaml': service('    command: sh -c "for i in a b; do echo $$i; done; echo $HOME"\n') },
    { 'compose.yaml': service('    command: sh -c "i=1; echo $i"\n'), '.env': 'i=2\n' },
    { 'compose.yaml': service('    command: sh -c "i=$${i:-1}; echo ${i:-2}"\n') },
    { 'compose.yaml': service('    environment: {PORT: $PORT}\n    command: sh -c "serve $PORT"\n') },
    // No shell would fill it in later.
    { 'compose.yaml': service('    environment: {PORT: 80}\n    command: serve $PORT\n') },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a
    labels:
      - "auth.users=admin:$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/" # made with htpasswd
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Compose takes the dollar signs of this hash for variables: write two for each.
    environment:
      PORT: 80
      ADMIN_PASSWORD: 'pa$word'
                         ^^^^^ Compose takes what follows this dollar sign for a variable: write two for a plain one.
      ADMIN_PASSWORD_HASH: $2y$10$abcdefghijklmnopqrstuv
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Compose takes the dollar signs of this hash for variables: write two for each.
    entrypoint: ["/bin/sh", "-c", "while read line; do echo \${line}; done"]
                                                            ^^^^^^^ Compose fills in "\${line}" before the script runs that sets it: write two dollar signs.
    command: bash -c "serve --port $PORT"
                                   ^^^^^ Compose fills in "$PORT" before the container sees it: write two dollar signs.
`,
      },
      fixed: `
services:
  web:
    image: a
    labels:
      - "auth.users=admin:$$apr1$$H6uskkkW$$IgXLP6ewTrSuBkTrqE8wj/" # made with htpasswd
    environment:
      PORT: 80
      ADMIN_PASSWORD: 'pa$$word'
      ADMIN_PASSWORD_HASH: $$2y$$10$$abcdefghijklmnopqrstuv
    entrypoint: ["/bin/sh", "-c", "while read line; do echo $\${line}; done"]
    command: bash -c "serve --port $$PORT"
`,
    },
  ],
});
