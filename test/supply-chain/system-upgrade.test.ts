import rule from '../../rules/supply-chain/system-upgrade.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get update',
    'RUN apt-get install -y --only-upgrade openssl',
    'RUN yum update -y openssl',
    'RUN pip install --upgrade pip',
    'RUN apk upgrade $PACKAGES',
    'RUN zypper refresh',
  ],
  bad: [
    `
RUN apt-get update && apt-get -y dist-upgrade
                      ^^^^^^^^^^^^^^^^^^^^^^^ "apt-get dist-upgrade" makes the image depend on the day it is built: take a newer base image.
`,
    `
RUN apk update \\
  && apk upgrade --no-cache
     ^^^^^^^^^^^ "apk upgrade" makes the image depend on the day it is built: take a newer base image.
`,
    `
RUN yum -y update && zypper -n dup
    ^^^^^^^^^^^^^ "yum update" makes the image depend on the day it is built: take a newer base image.
                     ^^^^^^^^^^^^^ "zypper dup" makes the image depend on the day it is built: take a newer base image.
`,
    `
RUN <<EOF
zypper up
^^^^^^^^^ "zypper up" makes the image depend on the day it is built: take a newer base image.
EOF
`,
    `
RUN ["dnf", "upgrade", "-y"]
      ^^^^^^^^^^^^^^ "dnf upgrade" makes the image depend on the day it is built: take a newer base image.
`,
  ],
});
