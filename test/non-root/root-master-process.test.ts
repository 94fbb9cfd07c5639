import rule from '../../rules/non-root/root-master-process.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM nginxinc/nginx-unprivileged:1.29\nCOPY . /usr/share/nginx/html\n',
    'FROM nginx:1.29\nUSER nginx\n',
    'FROM nginx:1.29\nCMD ["my-program"]\n',
    'FROM nginx:1.29 AS assets\nFROM debian:13\nCOPY --from=assets /etc/nginx /etc/nginx\n',
    'FROM registry.example.org/nginx:1\n',
    'FROM node:24\nCMD ["node"]\n',
  ],
  bad: [
    {
      snippet: `
FROM docker.io/library/nginx:1.29-alpine
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The first process of "docker.io/library/nginx:1.29-alpine" stays root, only its workers are "nginx" (as of 2026-11): "nginxinc/nginx-unprivileged" needs no root and listens on 8080.
EXPOSE 80/tcp 443
CMD ["nginx", "-g", "daemon off;"]
`,
      fixed: `
FROM nginxinc/nginx-unprivileged:1.29-alpine
EXPOSE 8080/tcp 443
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    `
FROM nginx:1.13-alpine
     ^^^^^^^^^^^^^^^^^ The first process of "nginx:1.13-alpine" stays root, only its workers are "nginx" (as of 2026-11): "nginxinc/nginx-unprivileged" needs no root and listens on 8080.
COPY . /usr/share/nginx/html
`,
    `
FROM php:8.4-apache
     ^^^^^^^^^^^^^^ The first process of "php:8.4-apache" stays root, only its workers are "www-data" (as of 2026-11).
COPY . /var/www/html
`,
  ],
});
