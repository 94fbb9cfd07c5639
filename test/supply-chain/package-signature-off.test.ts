import rule from '../../rules/supply-chain/package-signature-off.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apk add --no-cache curl',
    'RUN apt-get install -y --allow-downgrades curl',
    'RUN dnf install -y httpd',
    'RUN rpm -i x.rpm',
    'RUN echo --nogpgcheck',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.23
RUN apk add --no-cache --allow-untrusted \\
                       ^^^^^^^^^^^^^^^^^ "--allow-untrusted" installs packages that nobody signed: leave it out, and add the key of the repository.
    ./x.apk
`,
      fixed: `
FROM alpine:3.23
RUN apk add --no-cache \\
    ./x.apk
`,
    },
    {
      snippet: `
RUN apt-get install -y --allow-unauthenticated --force-yes curl && apt-get -o APT::Get::AllowUnauthenticated=true update
                       ^^^^^^^^^^^^^^^^^^^^^^^ "--allow-unauthenticated" installs packages that nobody signed: leave it out, and add the key of the repository.
                                               ^^^^^^^^^^^ "--force-yes" installs packages that nobody signed: leave it out, and add the key of the repository.
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "-o APT::Get::AllowUnauthenticated=true" installs packages that nobody signed: leave it out, and add the key of the repository.
`,
      fixed: `
RUN apt-get install -y curl && apt-get update
`,
    },
    {
      snippet: `
RUN <<EOF
yum -y --nogpgcheck install httpd
       ^^^^^^^^^^^^ "--nogpgcheck" installs packages that nobody signed: leave it out, and add the key of the repository.
rpm -i --nodigest --nosignature x.rpm
       ^^^^^^^^^^ "--nodigest" installs packages that nobody signed: leave it out, and add the key of the repository.
                  ^^^^^^^^^^^^^ "--nosignature" installs packages that nobody signed: leave it out, and add the key of the repository.
zypper --no-gpg-checks refresh
       ^^^^^^^^^^^^^^^ "--no-gpg-checks" installs packages that nobody signed: leave it out, and add the key of the repository.
dnf --setopt=main.gpgcheck=0 install x
    ^^^^^^^^^^^^^^^^^^^^^^^^ "--setopt=main.gpgcheck=0" installs packages that nobody signed: leave it out, and add the key of the repository.
EOF
`,
      fixed: `
RUN <<EOF
yum -y install httpd
rpm -i x.rpm
zypper refresh
dnf install x
EOF
`,
    },
    `
RUN ["dnf", "install", "-y", "--nogpgcheck", "httpd"]
                              ^^^^^^^^^^^^ "--nogpgcheck" installs packages that nobody signed: leave it out, and add the key of the repository.
`,
  ],
});
