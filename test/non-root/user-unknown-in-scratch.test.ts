import rule from '../../rules/non-root/user-unknown-in-scratch.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM scratch\nUSER 65532:65532\n',
    'FROM scratch\nARG WHO\nUSER $WHO\n',
    'FROM debian:13\nUSER nobody\n',
    'FROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\nUSER nobody\n',
    'FROM scratch\nCOPY passwd group /etc/\nUSER nobody\n',
    'FROM scratch\nCOPY --from=build /rootfs /\nUSER app\n',
    'FROM scratch\nADD rootfs.tar.gz /\nUSER app\n',
    'FROM scratch AS files\nADD alpine.tar.gz /\nFROM files\nUSER app\n',
    'FROM scratch\nCOPY --chown=1000:1000 app /app\n',
  ],
  bad: [
    {
      snippet: `
FROM golang:1.25 AS build
RUN go build -o /bin/app .
FROM scratch
COPY --from=build --chown=nobody:nogroup /bin/app /
                          ^^^^^^ No /etc/passwd knows "nobody" in an image from scratch: write a number such as 65532.
                                 ^^^^^^^ No /etc/passwd knows "nogroup" in an image from scratch: write a number such as 65532.
COPY config.yaml /
USER nobody
     ^^^^^^ No /etc/passwd knows "nobody" in an image from scratch: write a number such as 65532.
`,
      fixed: `
FROM golang:1.25 AS build
RUN go build -o /bin/app .
FROM scratch
COPY --from=build --chown=65532:65532 /bin/app /
COPY config.yaml /
USER 65532:65532
`,
    },
    {
      snippet: `
FROM scratch
USER app:app
     ^^^ No /etc/passwd knows "app" in an image from scratch: write a number such as 65532.
         ^^^ No /etc/passwd knows "app" in an image from scratch: write a number such as 65532.
`,
      fixed: `
FROM scratch
USER 65532:65532
`,
    },
  ],
});
