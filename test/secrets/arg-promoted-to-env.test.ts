import rule from '../../rules/secrets/arg-promoted-to-env.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string, arg: string) =>
  `ENV "${name}" stores the build argument "${arg}" in the image for good: set it when the container starts.`;

testRule(rule, {
  good: [
    'FROM alpine\nARG VERSION\nENV VERSION=$VERSION',
    'FROM alpine\nENV TOKEN=$TOKEN',
    'FROM alpine\nARG TOKEN_FILE\nENV TOKEN_FILE=$TOKEN_FILE',
    'FROM alpine\nARG KEY_ID\nENV PATH=/opt/$KEY_ID/bin:$PATH',
  ],
  bad: [
    {
      snippet: `
FROM alpine
ARG API_TOKEN
ENV API_TOKEN=$API_TOKEN
              ^^^^^^^^^^ ${message('API_TOKEN', 'API_TOKEN')}
`,
      fixed: `
FROM alpine
ARG API_TOKEN
# API_TOKEN is set at run time: docker run --env API_TOKEN …
`,
    },
    {
      snippet: `
FROM alpine
ARG PW
ENV MODE=x DB_PASSWORD=\${PW}
                       ^^^^^ ${message('DB_PASSWORD', 'PW')}
`,
      fixed: `
FROM alpine
ARG PW
ENV MODE=x
`,
    },
    `
FROM alpine
ARG DB_PASSWORD
ENV MODE=x \\
  DATABASE_URL="postgres://web:$DB_PASSWORD@db/web"
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('DATABASE_URL', 'DB_PASSWORD')}
`,
  ],
});
