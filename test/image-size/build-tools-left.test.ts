import rule from '../../rules/image-size/build-tools-left.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM alpine:3.23
RUN apk add --no-cache build-base
`,
    `
FROM alpine:3.23
RUN apk add --no-cache --virtual .b gcc && make && apk del .b
CMD ["a"]
`,
    `
FROM debian:13
RUN apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc
CMD ["a"]
`,
    `
FROM golang:1.25
RUN apt-get install -y make
CMD ["a"]
`,
    `
FROM alpine:3.23 AS b
RUN apk add gcc
FROM scratch
CMD ["a"]
`,
    `
FROM alpine:3.23
RUN apk add curl
CMD ["a"]
`,
  ],
  bad: [
    `
FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends \\
    curl \\
    build-essential=12.12
    ^^^^^^^^^^^^^^^ build-essential stays in the final image: build in another stage and copy the result, or remove it in this RUN.
CMD ["a"]
`,
  ],
  except: { onbuild: 'what images made from this one install is their concern' },
});
