import rule from '../../rules/single-process/nginx-stopsignal.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM nginx:1.29
CMD ["nginx", "-g", "daemon off;"]
`,
    `
FROM debian:12
STOPSIGNAL 3
CMD ["nginx", "-g", "daemon off;"]
`,
    `
FROM registry.example.com/base:1
CMD ["nginx", "-g", "daemon off;"]
`,
    `
FROM debian:12
CMD ["haproxy", "-f", "/etc/haproxy.cfg"]
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
ENTRYPOINT ["tini", "--"]
CMD ["nginx", "-g", "daemon off;"]
      ^^^^^ On SIGTERM nginx drops open connections: stop it with SIGQUIT.
`,
      fixed: `
FROM debian:12
ENTRYPOINT ["tini", "--"]
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      snippet: `
FROM nginx:1.29
STOPSIGNAL SIGTERM
           ^^^^^^^ On SIGTERM nginx drops open connections: stop it with SIGQUIT.
CMD exec nginx -g "daemon off;"
`,
      fixed: `
FROM nginx:1.29
STOPSIGNAL SIGQUIT
CMD exec nginx -g "daemon off;"
`,
    },
  ],
});
