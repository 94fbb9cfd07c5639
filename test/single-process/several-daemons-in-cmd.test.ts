import rule from '../../rules/single-process/several-daemons-in-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
CMD nginx -t && exec nginx -g "daemon off;"
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD python manage.py migrate && exec gunicorn app:app
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD cron && exec node server.js
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD if [ "$ROLE" = web ]; then nginx; else redis-server; fi
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD mysqld --initialize && exec postgres
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: ["celery", "worker"]
  b:
    image: debian:12
    command: nginx -g "daemon off;"
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
CMD service mysql start && \\
    ^^^^^^^^^^^^^^^^^^^ "mysql" and "nginx" run in one container: give each one of its own.
    service php8.2-fpm start && \\
    ^^^^^^^^^^^^^^^^^^^^^^^^ "php8.2-fpm" and "nginx" run in one container: give each one of its own.
    nginx -g "daemon off;"
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "node api.js & nginx -g 'daemon off;'"]
                  ^^^^ "node" and "nginx" run in one container: give each one of its own.
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command:
      - bash
      - -c
      - |
        redis-server --daemonize yes
        ^^^^^^^^^^^^ "redis-server" and "python" run in one container: give each one of its own.
        python app.py
`,
    },
  ],
});
