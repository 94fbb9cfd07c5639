import rule from '../../rules/single-process/exec-form-one-string.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
ENTRYPOINT ["nginx", "-g"]
CMD ["daemon off;"]
`,
    },
    {
      'compose.yaml': `
services:
  a:
    build: .
    command: ["daemon off;"]
`,
      Dockerfile: `
FROM debian:12
ENTRYPOINT ["nginx", "-g"]
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN ["/opt/my app/start"]
CMD ["app"]
`,
    },
    {
      Dockerfile: `
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
CMD ["my app"]
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: ["app"]
  b:
    image: debian:12
    command: app --all
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
RUN ["apt-get update"]
     ^^^^^^^^^^^^^^^^ Docker looks for a program named "apt-get update": write each word as a string of its own.
CMD ["app $PORT"]
     ^^^^^^^^^^^ Docker looks for a program named "app $PORT": write each word as a string of its own.
`,
      },
      fixed: `
FROM debian:12
RUN ["apt-get", "update"]
CMD ["app $PORT"]
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:12
ENTRYPOINT [ "/usr/bin/app --name 'a b'" ]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Docker looks for a program named "/usr/bin/app --name 'a b'": write each word as a string of its own.
`,
      },
      fixed: `
FROM debian:12
ENTRYPOINT [ "/usr/bin/app", "--name", "a b" ]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    command: ["app --all"]
              ^^^^^^^^^^^ Docker looks for a program named "app --all": write each word as a string of its own.
  b:
    image: debian:12
    entrypoint:
      - app --all
        ^^^^^^^^^ Docker looks for a program named "app --all": write each word as a string of its own.
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    command: ["app", "--all"]
  b:
    image: debian:12
    entrypoint:
      - app --all
`,
    },
  ],
});
