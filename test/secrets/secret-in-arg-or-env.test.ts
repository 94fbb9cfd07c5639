import rule from '../../rules/secrets/secret-in-arg-or-env.ts';
import { testRule } from '../support/rule-test.ts';

const calm = { everyName: false };
const arg = (name: string) =>
  `What is passed as ARG "${name}" stays in the history of the image: use "RUN --mount=type=secret" instead.`;
const env = (name: string) =>
  `What ENV "${name}" holds stays in the image: set it when the container starts, or mount a secret.`;

testRule(rule, {
  good: [
    'FROM alpine\nENV foobar=barfoo',
    'FROM alpine\nARG PUBLIC_KEY\nENV public_key=foo KEY_FILE=/x\nARG KEY_VERSION=3',
    ...[
      'ARG GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
      'ARG GOPRIVATE=example.com\nARG FACEBOOK_APP_ID\nARG USERNAME\nENV KEYCLOAK_URL=https://sso.example.com',
      'ARG AWS_WEB_IDENTITY_TOKEN_FILE\nENV PASSWORD_MIN_LENGTH=12 TOKEN_TTL=900 SECRETS_ENABLED=true',
      'ENV DB_PASSWORD= JWT_SECRET=/run/secrets/jwt',
      // Other rules look at these.
      'ENV DB_PASSWORD=Kastanie-71-Regen',
      'ENV POSTGRES_PASSWORD=postgres',
      'ARG NPM_TOKEN\nRUN npm ci',
      'ENV API_TOKEN=$API_TOKEN',
      'ARG VAPID_KEY\nARG CACHE_KEY\nARG SSH_AUTH_SOCK',
    ].map((text) => ({ snippet: `FROM alpine\n${text}`, options: calm })),
  ],
  bad: [
    {
      snippet: `
FROM alpine
ARG DEPLOY_TOKEN
    ^^^^^^^^^^^^ ${arg('DEPLOY_TOKEN')}
RUN apk add curl \\
  && ./fetch.sh "$DEPLOY_TOKEN"
`,
      options: calm,
      fixed: `
FROM alpine
# docker build --secret id=deploy_token,env=DEPLOY_TOKEN .
RUN --mount=type=secret,id=deploy_token,env=DEPLOY_TOKEN apk add curl \\
  && ./fetch.sh "$DEPLOY_TOKEN"
`,
    },
    {
      snippet: `
# syntax=docker/dockerfile:1.4
FROM alpine
ARG DEPLOY_TOKEN
    ^^^^^^^^^^^^ ${arg('DEPLOY_TOKEN')}
RUN echo start
RUN ./fetch.sh "$DEPLOY_TOKEN" && ./fetch.sh \${DEPLOY_TOKEN}
`,
      options: calm,
      fixed: `
# syntax=docker/dockerfile:1.4
FROM alpine
# docker build --secret id=deploy_token,env=DEPLOY_TOKEN .
RUN echo start
RUN --mount=type=secret,id=deploy_token ./fetch.sh "$(cat /run/secrets/deploy_token)" && ./fetch.sh $(cat /run/secrets/deploy_token)
`,
    },
    // Uses that cannot be followed leave the fix out.
    {
      snippet: `
FROM alpine AS base
ARG DEPLOY_TOKEN
    ^^^^^^^^^^^^ ${arg('DEPLOY_TOKEN')}
RUN ./fetch.sh "$DEPLOY_TOKEN"
LABEL used=$DEPLOY_TOKEN
`,
      options: calm,
    },
    {
      snippet: `
FROM alpine
ENV APP_SECRET=zq91
    ^^^^^^^^^^ ${env('APP_SECRET')}
`,
      options: calm,
    },
    `
FROM scratch
ARG SECRET_PASSPHRASE
    ^^^^^^^^^^^^^^^^^ ${arg('SECRET_PASSPHRASE')}
ENV password=bar secret=baz
    ^^^^^^^^ ${env('password')}
                 ^^^^^^ ${env('secret')}
ENV apikey=bar sunflower=foo
    ^^^^^^ ${env('apikey')}
ENV git_key=
    ^^^^^^^ ${env('git_key')}
ENV PUBLIC_KEY=
`,
    `
ARG AWS_ACCESS_KEY_ID
    ^^^^^^^^^^^^^^^^^ ${arg('AWS_ACCESS_KEY_ID')}
FROM alpine
ONBUILD ARG DB_PASSWORD
            ^^^^^^^^^^^ ${arg('DB_PASSWORD')}
`,
  ],
});
