import rule from '../../rules/single-process/cron-with-app.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y cron
CMD ["cron", "-f"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y cron
ENTRYPOINT ["/entrypoint.sh"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y cron
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD cron && tail -f /var/log/cron.log
`,
    },
    {
      'compose.yaml': `
services:
  jobs:
    image: debian:12
    command: crond -f
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
RUN apt-get update && apt-get install -y \\
    cron \\
    ^^^^ Nothing starts the "cron" installed here beside "gunicorn": give scheduled jobs a container of their own.
    curl
CMD ["gunicorn", "app:app"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN apt-get install -y cron
CMD service cron start && exec gunicorn app:app
    ^^^^^^^^^^^^^^^^^^ "cron" runs beside "gunicorn": give scheduled jobs a container of their own.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: alpine:3.22
    command: sh -c "busybox crond; crond -b; exec gunicorn app:app"
                            ^^^^^ "crond" runs beside "gunicorn": give scheduled jobs a container of their own.
                                   ^^^^^^^^ "crond" runs beside "gunicorn": give scheduled jobs a container of their own.
`,
    },
  ],
});
