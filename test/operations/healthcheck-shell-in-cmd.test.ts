import rule from '../../rules/operations/healthcheck-shell-in-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
  b:
    image: debian:12
    healthcheck:
      test: ["CMD", "/opt/my app/check"]
  c:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", 'check "$$@"', sh, a]
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
HEALTHCHECK CMD ["curl -f http://localhost/ || exit 1"]
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Docker looks for a program named "curl -f http://localhost/ || exit 1": use CMD-SHELL, or write each word as a string of its own.
`,
      },
      fixed: `
FROM debian:12
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
`,
    },
    {
      Dockerfile: `
FROM debian:12
HEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost/", "||", "exit", "1"]
                                                                   ^^ No shell reads "||" here: use CMD-SHELL with the whole command in one string.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    healthcheck:
      test: ["CMD", "curl -f http://localhost/"]
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Docker looks for a program named "curl -f http://localhost/": use CMD-SHELL, or write each word as a string of its own.
  b:
    image: debian:12
    healthcheck:
      test: [CMD, curl, -f, "http://localhost/", "||", exit, "1"]
                                                 ^^^^ No shell reads "||" here: use CMD-SHELL with the whole command in one string.
  c:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/", "|| exit 1"]
                                                       ^^^^^^^^^^^ CMD-SHELL runs the first string only, and "|| exit 1" is lost: write the whole command into one string.
  d:
    image: debian:12
    healthcheck:
      test:
        - CMD-SHELL
        - curl
        - -f
          ^^ CMD-SHELL runs the first string only, and "-f" is lost: write the whole command into one string.
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/"]
  b:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
  c:
    image: debian:12
    healthcheck:
      test: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"]
  d:
    image: debian:12
    healthcheck:
      test:
        - CMD-SHELL
        - curl
        - -f
`,
    },
  ],
});
