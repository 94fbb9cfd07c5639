import rule from '../../rules/supply-chain/tls-verification-off-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'RUN curl -o x https://example.com/x' },
    { Dockerfile: 'HEALTHCHECK CMD curl -fk https://example.com/health || exit 1' },
    { Dockerfile: 'RUN curl -k https://localhost:8443/' },
    { Dockerfile: 'RUN pip install --index-url https://pypi.example.com/simple flask' },
    { Dockerfile: 'RUN npm config set strict-ssl true' },
    { Dockerfile: 'RUN git config --global http.sslVerify true' },
    { Dockerfile: 'RUN yum install -y --setopt=tsflags=nodocs httpd' },
    { Dockerfile: 'RUN grep -k x' },
    { Dockerfile: 'RUN curl --insecure=false https://example.com' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:13
RUN curl -fsSLk -o /t https://example.com/t \\
         ^^^^^^ "-k" accepts every certificate: leave it out, or add the certificate authority to the image.
  && curl \\
    --insecure \\
    ^^^^^^^^^^ "--insecure" accepts every certificate: leave it out, or add the certificate authority to the image.
    # mirror
    -O https://example.com/u \\
  && wget --no-check-certificate https://example.com/v
          ^^^^^^^^^^^^^^^^^^^^^^ "--no-check-certificate" accepts every certificate: leave it out, or add the certificate authority to the image.
`,
      },
      fixed: `
FROM debian:13
RUN curl -fsSL -o /t https://example.com/t \\
  && curl \\
    # mirror
    -O https://example.com/u \\
  && wget https://example.com/v
`,
    },
    {
      snippet: {
        Dockerfile: `
RUN pip install --trusted-host pypi.example.com --trusted-host=b.example.com flask && python3 -m pip install --trusted-host c.example.com x
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "--trusted-host" accepts every certificate: leave it out, or add the certificate authority to the image.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "--trusted-host" accepts every certificate: leave it out, or add the certificate authority to the image.
                                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "--trusted-host" accepts every certificate: leave it out, or add the certificate authority to the image.
`,
      },
      fixed: `
RUN pip install flask && python3 -m pip install x
`,
    },
    {
      snippet: {
        Dockerfile: `
RUN npm config set strict-ssl false && npm install --strict-ssl=false && yarn config set "strict-ssl" false
                   ^^^^^^^^^^^^^^^^ "strict-ssl=false" accepts every certificate: leave it out, or add the certificate authority to the image.
                                                   ^^^^^^^^^^^^^^^^^^ "--strict-ssl=false" accepts every certificate: leave it out, or add the certificate authority to the image.
                                                                                         ^^^^^^^^^^^^^^^^^^ "strict-ssl=false" accepts every certificate: leave it out, or add the certificate authority to the image.
`,
      },
      fixed: `
RUN npm config set strict-ssl false && npm install && yarn config set "strict-ssl" false
`,
    },
    {
      snippet: {
        Dockerfile: `
RUN <<EOF
git -c http.sslVerify=false clone https://example.com/a.git
    ^^^^^^^^^^^^^^^^^^^^^^^ "-c http.sslVerify=false" accepts every certificate: leave it out, or add the certificate authority to the image.
git config --global http.https://example.com.sslVerify false
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "http.https://example.com.sslVerify=false" accepts every certificate: leave it out, or add the certificate authority to the image.
yum -y --setopt=sslverify=0 install httpd
       ^^^^^^^^^^^^^^^^^^^^ "--setopt=sslverify=0" accepts every certificate: leave it out, or add the certificate authority to the image.
apt-get -o Acquire::https::Verify-Peer=false update
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "-o Acquire::https::Verify-Peer=false" accepts every certificate: leave it out, or add the certificate authority to the image.
EOF
`,
      },
      fixed: `
RUN <<EOF
git clone https://example.com/a.git
git config --global http.https://example.com.sslVerify false
yum -y install httpd
apt-get update
EOF
`,
    },
    {
      Dockerfile: `
RUN ["curl", "-k", "https://example.com/x"]
              ^^ "-k" accepts every certificate: leave it out, or add the certificate authority to the image.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  job:
    image: curlimages/curl:8.16.0
    command: curl -k https://example.com/hook
                  ^^ "-k" accepts every certificate: leave it out, or add the certificate authority to the image.
`,
      },
      fixed: `
services:
  job:
    image: curlimages/curl:8.16.0
    command: curl https://example.com/hook
`,
    },
  ],
});
