import rule from '../../rules/single-process/service-command.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
RUN service mysql start && mysql -e "CREATE DATABASE app"
RUN systemctl enable nginx
RUN service nginx stop
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN systemctl start app
CMD ["/lib/systemd/systemd"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD service nginx start && tail -f /var/log/nginx/access.log
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: service --status-all
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
RUN apt-get install -y nginx && service nginx start
                                ^^^^^^^^^^^^^^^^^^^ "nginx" runs only until this RUN ends: a container has to start it itself.
RUN /etc/init.d/redis-server start && sleep 2
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "redis-server" runs only until this RUN ends: a container has to start it itself.
RUN systemctl restart docker.service
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "docker" runs only until this RUN ends: a container has to start it itself.
CMD service apache2 start
    ^^^^^^^^^^^^^^^^^^^^^ The script starts "apache2" in the background and the container ends: run its program in the foreground.
`,
      },
      fixed: `
FROM debian:12
RUN apt-get install -y nginx && service nginx start
RUN /etc/init.d/redis-server start && sleep 2
RUN systemctl restart docker.service
CMD ["apache2ctl", "-DFOREGROUND"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
CMD ["/etc/init.d/nginx", "start"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ The script starts "nginx" in the background and the container ends: run its program in the foreground.
`,
      },
      fixed: `
FROM debian:12
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD prepare && service cron start
               ^^^^^^^^^^^^^^^^^^ The script starts "cron" in the background and the container ends: run its program in the foreground.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: debian:12
    command: sh -c "service nginx start"
                    ^^^^^^^^^^^^^^^^^^^ The script starts "nginx" in the background and the container ends: run its program in the foreground.
`,
    },
  ],
});
