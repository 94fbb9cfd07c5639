import rule from '../../rules/twelve-factor/backing-service-in-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:13
RUN apt-get install -y postgresql
CMD ["postgres"]
`,
    `
FROM python:3.14
RUN apt-get install -y postgresql-client redis-tools
CMD ["python", "a.py"]
`,
    `
FROM python:3.14 AS test
RUN apt-get install -y redis-server
FROM python:3.14
CMD ["python", "a.py"]
`,
    `
FROM python:3.14
RUN pip install redis
CMD ["python", "a.py"]
`,
  ],
  bad: [
    {
      snippet: `
FROM python:3.14 AS base
RUN apt-get update \\
  && apt-get install -y \\
  curl postgresql-17 redis-server
       ^^^^^^^^^^^^^ PostgreSQL comes along in the image of the program: run it as a service of its own.
                     ^^^^^^^^^^^^ Redis comes along in the image of the program: run it as a service of its own.
FROM base
CMD ["python", "a.py"]
`,
      fixed: `
FROM python:3.14 AS base
RUN apt-get update \\
  && apt-get install -y \\
  curl
FROM base
CMD ["python", "a.py"]
`,
    },
    `
FROM alpine:3.23
RUN <<EOF
apk add mariadb
        ^^^^^^^ MariaDB comes along in the image of the program: run it as a service of its own.
EOF
ENTRYPOINT ["node", "a.js"]
`,
  ],
});
