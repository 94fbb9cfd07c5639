import rule from '../../rules/secrets/secret-in-build-args.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    build:\n      context: .\n      args:\n        VERSION: 1\n        TOKEN_FILE: x\n        SECRET_ENABLED: "true"\n',
    'services:\n  web:\n    build:\n      context: .\n      secrets: [npm_token]\n',
  ],
  bad: [
    `
services:
  web:
    build:
      context: .
      args:
        NPM_TOKEN: \${NPM_TOKEN}
        ^^^^^^^^^ The value of the build argument "NPM_TOKEN" ends up in the history of the image: use "build.secrets".
        DB_PASSWORD: Kastanie-71-Regen
                     ^^^^^^^^^^^^^^^^^ The secret in the build argument "DB_PASSWORD" ends up in the repository and in the history of the image: use "build.secrets".
  api:
    build:
      context: .
      args: [GIT_TOKEN]
             ^^^^^^^^^ The value of the build argument "GIT_TOKEN" ends up in the history of the image: use "build.secrets".
`,
  ],
});
