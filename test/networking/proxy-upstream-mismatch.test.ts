import rule from '../../rules/networking/proxy-upstream-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const files = (config: string, api = '', proxy = '', target = '/etc/nginx/conf.d/default.conf') => ({
  'compose.yaml': `services:\n  proxy:\n    image: nginx:1.31\n    volumes: ["./nginx.conf:${target}:ro"]\n${proxy}  backend:\n    image: a\n${api}`,
  'nginx.conf': config,
});
const pass = (to: string) => `server {\n  listen 80;\n  location / { proxy_pass ${to}; }\n}\n`;

testRule(rule, {
  good: [
    files(pass('http://backend:8080/')),
    files(pass('http://BACKEND')),
    files(pass('http://$upstream')),
    files(pass('http://backen.example.com')),
    files(pass('http://unlike:80')),
    files(pass('http://unix:/run/app.sock')),
    files(`upstream backen { server backend:8080; }\n${pass('http://backen')}`),
    files(`# proxy_pass http://backen:80;\nserver { server_name backen; root /var/www; }\n`),
    files(pass('http://backen:80'), '', '    network_mode: host\n'),
    files(pass('http://backen:80'), '', '    links: ["backend:backen"]\n'),
    files(pass('http://backen:80'), '', '', '/etc/nginx/templates/default.conf.template'),
    files(pass('http://backen:80'), '', '', '/tmp/nginx.conf'),
    files(pass('http://backen:80'), '    container_name: backen\n'),
    files(pass('http://backend:8080'), '    ports: ["80:8080"]\n'),
    {
      'compose.yaml':
        'services:\n  proxy:\n    image: nginx:1.31\n    volumes: ["./nginx.conf:/etc/nginx/nginx.conf"]\n',
    },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  proxy:
    image: nginx:1.31
    volumes:
      - ./nginx/site.conf:/etc/nginx/conf.d/site.conf:ro
        ^^^^^^^^^^^^^^^^^ ./nginx/site.conf passes requests to "backnd", which no service is called; did you mean "backend"?
      - type: bind
        source: api.conf
                ^^^^^^^^ api.conf passes requests to port 8081 of "backend", which exists on the host only: there it is 8080.
        target: /etc/nginx/nginx.conf
      - ./apart.conf:/etc/nginx/conf.d/apart.conf
        ^^^^^^^^^^^^ ./apart.conf passes requests to "db", with which "proxy" has no network in common.
  backend:
    image: a
    ports: ["8081:8080"]
  db:
    image: b
    networks: [back]
networks: {back: }
`,
      'nginx/site.conf': `upstream app {\n  server backnd:8080 weight=2;\n}\n${pass('http://app')}`,
      'api.conf': pass('http://backend:8081/api/'),
      'apart.conf': pass('http://db'),
    },
  ],
});
