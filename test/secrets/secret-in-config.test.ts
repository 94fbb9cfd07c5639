import rule from '../../rules/secrets/secret-in-config.ts';
import { githubToken } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'configs:\n  app:\n    content: |\n      password_file=/run/secrets/x\n      password=${DB_PASSWORD}\n      log=info\n',
  ],
  bad: [
    `
configs:
  app:
    content: |
      [db]
      password = "Kastanie-71-Regen"
                  ^^^^^^^^^^^^^^^^^ The content of this config holds the value of "password": declare it below "secrets", or take it from a variable.
      source: ${githubToken}
              ${'^'.repeat(githubToken.length)} The content of this config holds a secret (GitHub): revoke it, and declare the new one below "secrets".
`,
  ],
});
