import rule from '../../rules/networking/expose-host-mapping.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
ARG PORT=80
EXPOSE 80 \${PORT:-80} 8000-8010/tcp
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
EXPOSE 127.0.0.1:80:80 [::1]:8080:8080/tcp 5000:5000 8000
       ^^^^^^^^^^^^ "127.0.0.1:80" has no effect in EXPOSE: name the container port only.
                       ^^^^^^^^^^ "[::1]:8080" has no effect in EXPOSE: name the container port only.
                                           ^^^^ "5000" has no effect in EXPOSE: name the container port only.
`,
      fixed: `
FROM debian:12
EXPOSE 80 8080/tcp 5000 8000
`,
    },
  ],
});
