import rule from '../../rules/supply-chain/tls-verification-off-env.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'ENV NODE_TLS_REJECT_UNAUTHORIZED=1' },
    { Dockerfile: 'ENV GIT_SSL_NO_VERIFY=false PIP_TRUSTED_HOST=' },
    { Dockerfile: 'ARG NPM_CONFIG_STRICT_SSL' },
    { Dockerfile: 'ENV PYTHONHTTPSVERIFY=$VERIFY' },
    { Dockerfile: 'RUN export GOINSECURE=' },
    {
      'compose.yaml': `
services:
  a:
    image: acme/a:1
    environment:
      - GIT_SSL_NO_VERIFY=\${NO_VERIFY}
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
ENV A=1 \\
  # proxy
  NODE_TLS_REJECT_UNAUTHORIZED=0
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "NODE_TLS_REJECT_UNAUTHORIZED" makes programs accept every certificate: remove it, or add the certificate authority to the image.
ARG GIT_SSL_NO_VERIFY=true
    ^^^^^^^^^^^^^^^^^^^^^^ "GIT_SSL_NO_VERIFY" makes programs accept every certificate: remove it, or add the certificate authority to the image.
ENV PYTHONHTTPSVERIFY=0
    ^^^^^^^^^^^^^^^^^^^ "PYTHONHTTPSVERIFY" makes programs accept every certificate: remove it, or add the certificate authority to the image.
`,
      },
      fixed: `
FROM node:24-slim
ENV A=1 \\
  # proxy
  NODE_TLS_REJECT_UNAUTHORIZED=0
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
ENV NPM_CONFIG_STRICT_SSL=false A=b
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "NPM_CONFIG_STRICT_SSL" makes programs accept every certificate: remove it, or add the certificate authority to the image.
ENV PIP_TRUSTED_HOST pypi.example.com
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "PIP_TRUSTED_HOST" makes programs accept every certificate: remove it, or add the certificate authority to the image.
RUN export GIT_SSL_NO_VERIFY=1 && NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
           ^^^^^^^^^^^^^^^^^^^ "GIT_SSL_NO_VERIFY" makes programs accept every certificate: remove it, or add the certificate authority to the image.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "NODE_TLS_REJECT_UNAUTHORIZED" makes programs accept every certificate: remove it, or add the certificate authority to the image.
`,
      },
      fixed: `
FROM node:24-slim
ENV A=b
RUN export GIT_SSL_NO_VERIFY=1 && NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: acme/a:1
    environment:
      NODE_TLS_REJECT_UNAUTHORIZED: "0" # proxy
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "NODE_TLS_REJECT_UNAUTHORIZED" makes programs accept every certificate: remove it, or add the certificate authority to the image.
      B: c
  b:
    image: acme/b:1
    environment:
      - NPM_CONFIG_STRICT_SSL=\${STRICT:-false}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "NPM_CONFIG_STRICT_SSL" makes programs accept every certificate: remove it, or add the certificate authority to the image.
      - B=c
`,
      },
      fixed: `
services:
  a:
    image: acme/a:1
    environment:
      # proxy
      B: c
  b:
    image: acme/b:1
    environment:
      - B=c
`,
    },
  ],
});
