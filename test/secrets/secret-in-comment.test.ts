import rule from '../../rules/secrets/secret-in-comment.ts';
import { githubToken } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const message = 'A secret (GitHub) stands in this comment: revoke it and remove it.';
const carets = '^'.repeat(githubToken.length);

testRule(rule, {
  good: [
    { Dockerfile: 'FROM alpine\n# psql postgres://web:Kastanie-71@db/web\n# ENV DB_PASSWORD=Kastanie-71' },
    { 'compose.yaml': '# docker run -e TOKEN=abc\nservices: {}\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM alpine
RUN apk add curl \\
  # curl -H "Bearer ${githubToken}"
                    ${carets} ${message}
  && true
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: web # ${githubToken}
                 ${carets} ${message}
`,
    },
  ],
});
