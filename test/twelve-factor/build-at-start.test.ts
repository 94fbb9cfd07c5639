import rule from '../../rules/twelve-factor/build-at-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD ["npm", "run", "build"]' },
    {
      Dockerfile: `
RUN go build .
CMD ["/app"]
`,
    },
    { Dockerfile: 'CMD ["go", "version"]' },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "npm run build && npm start"
    volumes:
      - .:/app
`,
    },
    { Dockerfile: 'CMD tsc --version && node a.js' },
  ],
  bad: [
    {
      Dockerfile: `
CMD ["go", "run", "."]
      ^^^^^^^^^^^^^^ "go run" builds at every start: build in the Dockerfile with RUN, and start what comes out.
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
CMD npm run build && exec node dist/server.js
    ^^^^^^^^^^^^^ "npm run build" builds at every start: build in the Dockerfile with RUN, and start what comes out.
`,
      },
      fixed: `
FROM node:24-slim
RUN npm run build
CMD exec node dist/server.js
`,
    },
    {
      Dockerfile: `
CMD ["npm", "start"]
      ^^^^^^^^^^^^ "next build" builds at every start: build in the Dockerfile with RUN, and start what comes out.
`,
      'package.json': '{"scripts":{"start":"next build && next start"}}',
    },
    {
      Dockerfile: `
CMD ["./mvnw", "spring-boot:run"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^ "mvnw spring-boot:run" builds at every start: build in the Dockerfile with RUN, and start what comes out.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "python manage.py collectstatic --noinput && gunicorn app"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "manage.py collectstatic" builds at every start: build in the Dockerfile with RUN, and start what comes out.
`,
    },
  ],
});
