import rule from '../../rules/twelve-factor/sleep-before-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD ["sleep", "10"]' },
    { Dockerfile: 'CMD sleep infinity && app' },
    { Dockerfile: 'CMD until nc -z db 5432; do sleep 1; done; exec app' },
    { Dockerfile: 'CMD sleep $DELAY && app' },
    { Dockerfile: 'RUN sleep 5 && true' },
    { Dockerfile: 'CMD test -f /x || sleep 1; app' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM alpine:3.23
CMD sleep 10 && exec app
    ^^^^^^^^ Every start waits 10 s and hopes that this is enough: let a health check say when the other service is ready.
`,
      },
      fixed: `
FROM alpine:3.23
CMD exec app
`,
    },
    {
      Dockerfile: `
ENTRYPOINT ["sh", "-c", "sleep 5s; app"]
                         ^^^^^^^^ Every start waits 5 s and hopes that this is enough: let a health check say when the other service is ready.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: bash -c "sleep 30 && npm start"
                      ^^^^^^^^ Every start waits 30 s and hopes that this is enough: let a health check say when the other service is ready.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: bash -c "npm start"
`,
    },
  ],
});
