import rule from '../../rules/secrets/secret-mount-leaked.ts';
import { testRule } from '../support/rule-test.ts';

const written = (secret: string, file: string) =>
  `The mounted secret "${secret}" is written to "${file}" and so into the image: mount it there with "target=" instead.`;
const stored = (command: string, secret: string, file: string) =>
  `"${command}" stores the mounted secret "${secret}" in ${file} and so in the image: mount that file instead, or remove it in the same RUN.`;

testRule(rule, {
  good: [
    'FROM node\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    'FROM node\nRUN --mount=type=secret,id=t,env=T echo "$T" > /tmp/t && ./x && rm -f /tmp/t',
    'FROM node\nRUN --mount=type=secret,id=t --mount=type=tmpfs,target=/tmp cp /run/secrets/t /tmp/t',
    'FROM node\nRUN --mount=type=secret,id=t,env=T echo "${T:+set}" > /built-with',
    'FROM node\nRUN --mount=type=secret,id=t cat /run/secrets/t | docker login -u bot --password-stdin && docker pull a && docker logout',
    'FROM node\nRUN cp /run/secrets/t /root/t',
    'FROM node\nRUN --mount=type=secret,id=t,env=T curl -H "Authorization: Bearer $T" -o /x https://example.com',
  ],
  bad: [
    `
FROM node
RUN --mount=type=secret,id=npmrc \\
  cp /run/secrets/npmrc /root/.npmrc && npm ci
                        ^^^^^^^^^^^^ ${written('npmrc', '/root/.npmrc')}
`,
    `
FROM node
RUN --mount=type=secret,id=token,env=TOKEN <<EOF
echo "//registry.example.com/:_authToken=\${TOKEN}" >> ~/.npmrc
                                                      ^^^^^^^^ ${written('token', '~/.npmrc')}
npm config set //registry.example.com/:_authToken $TOKEN
^^^^^^^^^^^^^^ ${stored('npm config set', 'token', '~/.npmrc')}
EOF
`,
    `
FROM node
RUN --mount=type=secret,id=key cat /run/secrets/key | tee /app/key
                                                          ^^^^^^^^ ${written('key', '/app/key')}
RUN --mount=type=secret,id=v export VALUE=$(cat /run/secrets/v) && echo $VALUE >> /app/v.txt
                                                                                  ^^^^^^^^^^ ${written('v', '/app/v.txt')}
RUN --mount=type=secret,id=pw docker login -u bot --password-stdin < /run/secrets/pw
                              ^^^^^^^^^^^^ ${stored('docker login', 'pw', '~/.docker/config.json')}
RUN --mount=type=secret,id=gh git config --global url."https://$(cat /run/secrets/gh)@github.com/".insteadOf https://github.com/
                              ^^^^^^^^^^ ${stored('git config', 'gh', '~/.gitconfig')}
`,
  ],
});
