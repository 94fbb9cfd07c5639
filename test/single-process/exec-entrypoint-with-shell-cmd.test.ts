import rule from '../../rules/single-process/exec-entrypoint-with-shell-cmd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:12
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD nginx -g "daemon off;"
`,
    `
FROM debian:12
ENTRYPOINT ["gosu", "app"]
CMD node server.js
`,
    `
FROM debian:12
ENTRYPOINT ["/init"]
CMD node server.js
`,
    `
FROM debian:12
ENTRYPOINT ["node"]
CMD ["server.js"]
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:12
ENTRYPOINT ["nginx", "-g"]
CMD "daemon off;"
^^^ Write this CMD in exec form: "nginx" is given "/bin/sh -c …" as its arguments.
`,
      fixed: `
FROM debian:12
ENTRYPOINT ["nginx", "-g"]
CMD ["daemon off;"]
`,
    },
    `
FROM debian:12
ENTRYPOINT ["app"]
CMD -p $PORT
^^^ Write this CMD in exec form: "app" is given "/bin/sh -c …" as its arguments.
`,
    `
FROM debian:12 AS base
ENTRYPOINT ["java", "-jar", "app.jar"]
FROM base
CMD -Dport=80 \\
^^^ Write this CMD in exec form: "java" is given "/bin/sh -c …" as its arguments.
  # quick
  -fast
`,
  ],
});
