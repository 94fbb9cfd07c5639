import rule from '../../rules/single-process/daemonizing-main-process.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    // The image may bring a configuration that says "daemon off".
    { Dockerfile: 'FROM acme/nginx:1\nCMD ["nginx"]\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1\n    command: supervisord\n' },
    { 'compose.yaml': 'services:\n  web:\n    build: .\n    command: nginx\n' },
    {
      Dockerfile: `
FROM debian:12
ENTRYPOINT ["nginx"]
CMD ["-g", "daemon off;"]
`,
    },
    {
      Dockerfile: `
FROM debian:12 AS base
ENTRYPOINT ["/usr/sbin/nginx"]
FROM base
CMD ["-g", "daemon off;"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD envsubst < /nginx.tpl > /etc/nginx/nginx.conf && nginx
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["apachectl", "-k", "start"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD exec nginx -g "$NGINX_SETTINGS"
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
COPY nginx.conf /etc/nginx/nginx.conf
CMD ["nginx"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN echo "daemon off;" >> /etc/nginx/nginx.conf
CMD ["nginx"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD nginx -t && exec nginx -g 'daemon off;'
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["apachectl", "-D", "FOREGROUND"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["/usr/sbin/sshd", "-De"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD nginx $NGINX_OPTS
`,
    },
    {
      Dockerfile: `
FROM debian:12
COPY . /
CMD ["supervisord"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN nginx
CMD cron && exec app
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: nginx:1.29
    command: nginx
    volumes:
      - ./nginx.conf:/etc/nginx/nginx.conf:ro
  zoo:
    image: zookeeper:3.9
    command: [zkServer.sh, start-foreground]
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:12
ENTRYPOINT ["gunicorn"]
CMD ["--daemon", "app:app"]
      ^^^^^^^^ "--daemon" sends "gunicorn" to the background, and the container ends: keep it in the foreground.
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
ENTRYPOINT ["/usr/sbin/nginx"]
             ^^^^^^^^^^^^^^^ "nginx" goes to the background by itself, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
ENTRYPOINT ["/usr/sbin/nginx", "-g", "daemon off;"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD prepare && nginx
               ^^^^^ "nginx" goes to the background by itself, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD prepare && nginx -g "daemon off;"
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "prepare && nginx"]
                             ^^^^^ "nginx" goes to the background by itself, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD ["sh", "-c", "prepare && nginx -g 'daemon off;'"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["gunicorn", "--daemon", "-b", "0.0.0.0:80", "app:app"]
                  ^^^^^^^^ "--daemon" sends "gunicorn" to the background, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD ["gunicorn", "-b", "0.0.0.0:80", "app:app"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD apachectl start
              ^^^^^ "start" sends "apachectl" to the background, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD apachectl -DFOREGROUND
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["php-fpm8.3", "-RD"]
                    ^^^ "-RD" sends "php-fpm8.3" to the background, and the container ends: keep it in the foreground.
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["sh", "-c", \\
  "prepare && exec sshd"]
                   ^^^^ "sshd" goes to the background by itself, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD ["sh", "-c", \\
  "prepare && exec sshd -D -e"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    command:
      - "cron"
        ^^^^^^ "cron" goes to the background by itself, and the container ends: keep it in the foreground.
  b:
    image: debian:12
    command: [sshd]
              ^^^^ "sshd" goes to the background by itself, and the container ends: keep it in the foreground.
  c:
    image: debian:12
    command: postfix start # mail
                     ^^^^^ "start" sends "postfix" to the background, and the container ends: keep it in the foreground.
  d:
    image: debian:12
    command: ["memcached", "-d", "-m", "64"]
                           ^^^^ "-d" sends "memcached" to the background, and the container ends: keep it in the foreground.
  e:
    image: debian:12
    command:
      - catalina.sh
      - start
        ^^^^^ "start" sends "catalina.sh" to the background, and the container ends: keep it in the foreground.
  f:
    image: debian:12
    command: sh -c "sshd"
                    ^^^^ "sshd" goes to the background by itself, and the container ends: keep it in the foreground.
  g:
    image: debian:12
    command: pg_ctl start
                    ^^^^^ "start" sends "pg_ctl" to the background, and the container ends: keep it in the foreground.
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    command:
      - "cron"
      - "-f"
  b:
    image: debian:12
    command: [sshd, -D, -e]
  c:
    image: debian:12
    command: postfix start-fg # mail
  d:
    image: debian:12
    command: ["memcached", "-m", "64"]
  e:
    image: debian:12
    command:
      - catalina.sh
      - run
  f:
    image: debian:12
    command: sh -c "sshd -D -e"
  g:
    image: debian:12
    command: pg_ctl start
`,
    },
  ],
});
