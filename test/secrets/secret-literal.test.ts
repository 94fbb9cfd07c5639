import rule from '../../rules/secrets/secret-literal.ts';
import { base64, checkedToken, githubToken, hex, privateKey, randomText } from '../support/made-up-secrets.ts';
import { testRule } from '../support/rule-test.ts';

const carets = (text: string) => '^'.repeat(text.length);
const slack = `https://hooks.slack.com/services/T${hex(9).toUpperCase()}/B${hex(9).toUpperCase()}/${randomText(24)}`;
const twice = base64(base64(`url=${slack}`));
const key = privateKey('\\n').split('\\n').slice(0, 2).join('\\n');
const npm = checkedToken(['np', 'm_'].join(''));
const advice = 'and pass the new one by a secret mount or at run time.';
const value = (name: string, instruction: string) =>
  `The value of "${name}" stands in ${instruction}, for everybody to read: replace it, ${advice}`;
const token = (from: string, instruction: string) =>
  `A secret (${from}) stands in ${instruction}: revoke it, ${advice}`;
const argument = (command: string, option: string, instruction: string) =>
  `"${command}" gets its password (${option}) in plain text in ${instruction}: replace it, ${advice}`;

testRule(rule, {
  good: [
    'FROM alpine\nENV DB_PASSWORD_FILE=/run/secrets/db PASSWORD_MIN_LENGTH=12 TOKEN_TTL=900',
    'FROM alpine\nENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
    'FROM alpine\nENV API_KEY=your-api-key DEPLOY_TOKEN=<token> SECRET_TOKEN=${SECRET_TOKEN}',
    'FROM alpine\nENV PUBLIC_KEY=a8f5f167f44f4964e6c998dee827110c\nARG NODE_SHA256=a8f5f167f44f4964e6c998dee827110c',
    'FROM alpine\nRUN mysql -p "$DB" -uroot < x.sql && mkdir -p /srv/deep && cp -p a b',
    'FROM alpine\nRUN curl -u "$USER:$PASSWORD" https://example.com && curl -u bob https://example.com',
    'FROM alpine\nRUN SECRET_KEY_BASE=dummy rails assets:precompile',
    'FROM alpine\nRUN keytool -importcert -storepass changeit -noprompt -file ca.crt',
    'FROM alpine\nRUN --mount=type=secret,id=token,env=TOKEN curl -H "Authorization: Bearer $TOKEN" https://example.com',
    'FROM alpine\nRUN ./configure --with-token-plugin=simple12 --enable-auth --key=abc',
    'FROM alpine\nRUN echo "$TOKEN" | docker login -u bot --password-stdin',
    `FROM alpine\nENV GITHUB_BUILD=${githubToken.slice(0, -1)}x`,
    `FROM alpine\nENV A=${['gh', 'p_'].join('')}${'x'.repeat(36)}`,
    `FROM alpine\nENV VITE_MAPS=${['AI', 'za'].join('')}${randomText(35)}`,
    'FROM alpine\nENV POSTGRES_PASSWORD=postgres',
    'FROM alpine\n# ENV DB_PASSWORD=Kastanie-71-Regen',
    'FROM alpine\nRUN git clone https://bot:Kastanie-71@git.example.com/app.git',
  ],
  bad: [
    {
      snippet: `
FROM alpine
ENV MODE=fast DB_PASSWORD="Kastanie 71 Regen"
                           ^^^^^^^^^^^^^^^^^ ${value('DB_PASSWORD', 'ENV')}
`,
      fixed: `
FROM alpine
ENV MODE=fast
`,
    },
    {
      snippet: `
FROM alpine
ENV JWT_SECRET 9f8a7b6c5d4e3f2a1b0c
               ^^^^^^^^^^^^^^^^^^^^ ${value('JWT_SECRET', 'ENV')}
`,
      fixed: `
FROM alpine
# JWT_SECRET is set at run time: docker run --env JWT_SECRET …
`,
    },
    {
      snippet: `
FROM alpine
ARG GIT_TOKEN=${githubToken}
              ${carets(githubToken)} ${token('GitHub', 'ARG')}
RUN ./fetch.sh $GIT_TOKEN
`,
      fixed: `
FROM alpine
# docker build --secret id=git_token,env=GIT_TOKEN .
RUN --mount=type=secret,id=git_token,env=GIT_TOKEN ./fetch.sh $GIT_TOKEN
`,
    },
    `
FROM alpine
LABEL a=b \\
  deploy.token=a8f5f167f44f4964e6c998dee827110c
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${value('deploy.token', 'LABEL')}
`,
    `
FROM alpine
RUN apk add curl \\
  # fetch
  && curl -u "bob:s3cret99" https://example.com \\
                  ^^^^^^^^ ${argument('curl', '-u', 'RUN')}
  && PGPASSWORD=geheim1x psql -c 'SELECT 1'
                ^^^^^^^^ ${value('PGPASSWORD', 'RUN')}
`,
    `
FROM redis:8
CMD ["redis-server", "--requirepass", "Zx9plm"]
                                       ^^^^^^ ${argument('redis-server', '--requirepass', 'CMD')}
`,
    `
FROM mysql:8.4
HEALTHCHECK CMD mysqladmin ping -pSommer42x
                                  ^^^^^^^^^ ${argument('mysqladmin', '-p', 'CMD')}
`,
    `
FROM alpine
RUN echo Sommer42x | docker login -u bot --password-stdin registry.example.com
         ^^^^^^^^^ ${argument('docker', '--password-stdin', 'RUN')}
`,
    `
FROM alpine
RUN aws configure set aws_secret_access_key abcd1234efgh
                                            ^^^^^^^^^^^^ ${argument('aws', 'aws_secret_access_key', 'RUN')}
`,
    `
FROM alpine
COPY <<EOF /root/.npmrc
registry=https://registry.example.com
//registry.example.com/:_authToken=${npm}
                                   ${carets(npm)} ${token('npm', 'COPY')}
EOF
`,
    `
FROM alpine
RUN <<EOF
curl -H 'Authorization: Bearer ${githubToken}' https://api.example.com
                               ${carets(githubToken)} ${token('GitHub', 'RUN')}
EOF
`,
    {
      snippet: `
FROM alpine
ENV DEPLOY_KEY="${key}"
                ${carets(key)} A private key (PEM) stands in ENV: replace it, ${advice}
`,
      fixed: `
FROM alpine
# DEPLOY_KEY is set at run time: docker run --env DEPLOY_KEY …
`,
    },
    {
      snippet: `
FROM alpine
ENV HOOK=${twice}
         ${carets(twice)} ${token('Slack', 'ENV')}
`,
      fixed: `
FROM alpine
# HOOK is set at run time: docker run --env HOOK …
`,
    },
    `
FROM postgres:18
RUN psql -U postgres -c "CREATE USER web WITH PASSWORD 'Kastanie-71'" && mysqladmin -u root password Sommer42x
                                                        ^^^^^^^^^^^ ${token('SQL', 'RUN')}
                                                                                                     ^^^^^^^^^ ${argument('mysqladmin', 'password', 'RUN')}
`,
    `
FROM alpine
ONBUILD RUN sshpass -p Sommer42x ssh deploy@example.com
                       ^^^^^^^^^ ${argument('sshpass', '-p', 'RUN')}
`,
  ],
});
