import rule from '../../rules/single-process/shell-syntax-in-exec-form.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: `FROM debian:12\nCMD ["node", "-e", "'use strict'"]` },
    { Dockerfile: `FROM debian:12\nCMD ["sh", "-c", "nginx -g 'daemon off;'"]` },
    { Dockerfile: `FROM debian:12\nCMD ["echo", "'quoted'"]` },
    {
      Dockerfile: `
FROM debian:12
CMD ["python", "-c", "print('$HOME')"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["sh", "-c", "a && exec b $PORT"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["find", "/", "-exec", "rm", "{}", ";"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD ["java", "-jar", "app.jar", "--url=\${app.url}", "$UNDECLARED"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
CMD a && b $PORT
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: ["app", "$PORT"]
  b:
    image: debian:12
    command: ["envsubst", "$$PORT"]
  c:
    image: debian:12
    command: app && other
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM nginx:1.31-alpine
CMD ["nginx", "-g", "'daemon off;'"]
                     ^^^^^^^^^^^^^ No shell takes the inner quotes off 'daemon off;' in exec form: "nginx" gets them too.
`,
      },
      fixed: `
FROM nginx:1.31-alpine
CMD ["nginx", "-g", "daemon off;"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: nginx:1.31-alpine
    command: [nginx, -g, "'daemon off;'"]
                         ^^^^^^^^^^^^^^^ No shell takes the inner quotes off 'daemon off;' in exec form: "nginx" gets them too.
`,
      },
      fixed: `
services:
  web:
    image: nginx:1.31-alpine
    command: [nginx, -g, "daemon off;"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
ENV NAME=x
CMD ["app", "--name", "$NAME", "--port=\${PORT}"]
                       ^^^^^ No shell replaces "$NAME" in exec form: "app" gets it as it stands here.
                                ^^^^^^^^^^^^^^ No shell replaces "$PORT" in exec form: "app" gets it as it stands here.
`,
      },
      fixed: `
FROM debian:12
ENV NAME=x
CMD ["sh", "-c", "exec app --name \\"$NAME\\" \\"--port=\${PORT}\\""]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
ENTRYPOINT ["prepare", "it's", "&&", "app", ">", "/dev/null"]
                                ^^ No shell reads "&&" in exec form: "prepare" gets it as an argument.
                                             ^ No shell reads ">" in exec form: "prepare" gets it as an argument.
`,
      },
      fixed: `
FROM debian:12
ENTRYPOINT ["sh", "-c", "prepare 'it'\\\\''s' && exec app > /dev/null"]
`,
    },
    {
      Dockerfile: `
FROM scratch
ENV NAME=x
ENTRYPOINT ["/app", "$NAME"]
                     ^^^^^ No shell replaces "$NAME" in exec form: "app" gets it as it stands here.
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    environment:
      NAME: x
    command: ["app", "$$NAME"]
                     ^^^^^^^^ No shell replaces "$NAME" in exec form: "app" gets it as it stands here.
  b:
    image: debian:12
    entrypoint:
      - prepare
      - "&&"
        ^^^^ No shell reads "&&" in exec form: "prepare" gets it as an argument.
      - app
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    environment:
      NAME: x
    command: ["sh", "-c", "exec app \\"$$NAME\\""]
  b:
    image: debian:12
    entrypoint:
      - prepare
      - "&&"
      - app
`,
    },
  ],
});
