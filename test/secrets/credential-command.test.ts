import rule from '../../rules/secrets/credential-command.ts';
import { testRule } from '../support/rule-test.ts';

const message = (command: string, file: string) =>
  `"${command}" leaves credentials in ${file}, which becomes part of the image: mount them with "RUN --mount=type=secret".`;

testRule(rule, {
  good: [
    'FROM alpine\nRUN aws configure set region eu-central-1 && npm config set registry https://example.com',
    'FROM alpine\nRUN docker login -u a -p $P && docker pull x && docker logout',
    'FROM alpine\nRUN aws configure set aws_secret_access_key $K && aws s3 cp a b && rm -rf ~/.aws',
    'FROM alpine\nRUN git clone https://github.com/a/b && git config --global user.name x',
    'FROM alpine\nRUN git clone https://$TOKEN@github.com/a/b && rm -rf b/.git',
    'FROM alpine\nRUN --mount=type=tmpfs,target=/root/.docker docker login -u a -p $P',
    'FROM alpine\nCMD ["docker", "login"]',
    'FROM alpine\nRUN dotnet nuget add source https://example.com/index.json',
  ],
  bad: [
    `
FROM alpine
RUN apk add aws-cli \\
  && aws configure set aws_secret_access_key "$KEY"
     ^^^^^^^^^^^^^^^^^ ${message('aws configure set', '~/.aws/credentials')}
`,
    `
FROM alpine
RUN gcloud auth activate-service-account --key-file=key.json
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('gcloud auth activate-service-account', '~/.config/gcloud')}
RUN git clone --depth 1 https://\${TOKEN}@github.com/acme/app.git
    ^^^^^^^^^ ${message('git clone', '.git/config')}
RUN az login -u bot -p "$PASSWORD"
    ^^^^^^^^ ${message('az login', '~/.azure')}
`,
  ],
});
