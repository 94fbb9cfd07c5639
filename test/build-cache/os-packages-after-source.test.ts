import rule from '../../rules/build-cache/os-packages-after-source.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
RUN apk add --no-cache curl
COPY . .
`,
    `
COPY . .
RUN apk add --no-cache $(cat packages)
`,
    `
COPY . .
RUN ./setup.sh && apk add curl
`,
    `
COPY . /
RUN apk add curl
`,
    `
COPY packages.txt .
RUN apk add curl
`,
    `
COPY . .
RUN apt-get install -y ./tool.deb
`,
    `
COPY . /app
RUN xargs apt-get install -y < /app/packages
`,
    `
COPY . .
RUN pip install flask
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:13
WORKDIR /app
COPY . .
RUN apt-get update \\
  && apt-get install -y curl \\
     ^^^^^^^^^^^^^^^ Every change of a file copied in line 3 makes "apt-get install" run again: install before copying.
  && rm -rf /var/lib/apt/lists/*
CMD ["./a"]
`,
      fixed: `
FROM debian:13
WORKDIR /app
RUN apt-get update \\
  && apt-get install -y curl \\
  && rm -rf /var/lib/apt/lists/*
COPY . .
CMD ["./a"]
`,
    },
    `
FROM alpine:3.23
COPY . /app/
ENV A=1
RUN apk add --no-cache curl
    ^^^^^^^ Every change of a file copied in line 2 makes "apk add" run again: install before copying.
`,
  ],
  except: { onbuild: 'a trigger runs behind what that other build copies' },
});
