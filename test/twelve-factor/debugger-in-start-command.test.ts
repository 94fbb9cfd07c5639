import rule from '../../rules/twelve-factor/debugger-in-start-command.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD ["node", "server.js"]' },
    {
      Dockerfile: `
FROM node:24 AS debug
CMD ["node", "--inspect", "a.js"]
`,
    },
    { Dockerfile: 'CMD ["java", "-jar", "a.jar"]' },
    { Dockerfile: 'CMD ["docker", "--inspect"]' },
    {
      'compose.override.yaml': `
services:
  web:
    image: acme/web:1.4
    command: node --inspect=0.0.0.0 a.js
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
CMD ["node", "--inspect-brk=0.0.0.0:9229", "a.js"]
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ "--inspect-brk=0.0.0.0:9229" opens a debugger: leave it to a development file or stage.
`,
      },
      fixed: `
FROM node:24-slim
CMD ["node", "a.js"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD exec java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 -jar a.jar
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005" opens a debugger: leave it to a development file or stage.
`,
      },
      fixed: `
CMD exec java -jar a.jar
`,
    },
    {
      Dockerfile: `
CMD ["python", "-m", "debugpy", "--listen", "0.0.0.0:5678", "app.py"]
                      ^^^^^^^ "debugpy" opens a debugger: leave it to a development file or stage.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: node --inspect a.js
                  ^^^^^^^^^ "--inspect" opens a debugger: leave it to a development file or stage.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: node a.js
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: 
      - node
      - --inspect
        ^^^^^^^^^ "--inspect" opens a debugger: leave it to a development file or stage.
      - a.js

`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: 
      - node
      - a.js

`,
    },
    {
      Dockerfile: `
CMD ["npm", "start"]
      ^^^^^^^^^^^^ "--inspect" opens a debugger: leave it to a development file or stage.
`,
      'package.json': '{"scripts":{"start":"node --inspect a.js"}}',
    },
  ],
});
