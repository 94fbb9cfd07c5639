import rule from '../../rules/secrets/key-generated-at-build.ts';
import { testRule } from '../support/rule-test.ts';

const message = (command: string) =>
  `"${command}" puts a private key into the image that all containers share: generate it at start, or mount it.`;

testRule(rule, {
  good: [
    'FROM alpine\nCMD ["ssh-keygen", "-A"]',
    'FROM alpine\nRUN ssh-keygen -R example.com && ssh-keygen -lf key && ssh-keyscan example.com >> ~/.ssh/known_hosts',
    'FROM alpine\nRUN openssl x509 -in a -out b && openssl req -in a.csr -noout && openssl rand -hex 4',
    'FROM alpine AS build\nRUN openssl genrsa -out k.pem 2048\nFROM alpine',
    'FROM alpine\nRUN openssl genrsa -out /tmp/k.pem 2048 && ./sign && rm /tmp/k.pem',
  ],
  bad: [
    `
FROM alpine
RUN apk add openssh \\
  && ssh-keygen -A
     ^^^^^^^^^^^^^ ${message('ssh-keygen -A')}
RUN openssl req -x509 -nodes -newkey rsa:2048 -keyout /k.pem -out /c.pem
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('openssl req')}
RUN ssh-keygen -t ed25519 -N "" -f /etc/key
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('ssh-keygen')}
`,
  ],
});
