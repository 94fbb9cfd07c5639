import rule from '../../rules/image-size/removed-in-a-later-layer.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    `
COPY a.tgz /tmp/a.tgz
RUN rm -rf /var/tmp/*
`,
    `
RUN curl -o /tmp/a.tgz https://example.com/a.tgz && rm /tmp/a.tgz
RUN rm -f /tmp/a.tgz
`,
    'RUN apk add --no-cache gcc && apk del gcc',
    // Only copied from.
    `
FROM debian:13 AS build
COPY . /src
RUN rm -rf /src/test
RUN rm -rf /src
FROM scratch
COPY --from=build /app /app
`,
    `
RUN apt-get update
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
`,
    `
COPY . /app
RUN rm -rf /app/test
`,
    `
COPY x /app/x
RUN test -f /y || rm /app/x
`,
    `
RUN yum install -y gcc && yum clean all
RUN yum clean all
`,
  ],
  bad: [
    `
COPY data.tgz /tmp/
RUN tar -xzf /tmp/data.tgz && rm /tmp/data.tgz
                                 ^^^^^^^^^^^^^ Deleting /tmp/data.tgz here does not shrink the image: line 1 has already stored it in its layer.
`,
    `
FROM debian:13
RUN apt-get update
RUN apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/*
           ^^^^^^^^^^^^^^^^^^^^ Cleaning up here does not shrink the image: do it in line 2, in the RUN that fetched the files.
`,
    `
FROM alpine:3.23
RUN apk add --no-cache gcc make
RUN make
RUN apk del gcc make
    ^^^^^^^ Removing gcc, make here does not shrink the image: line 2 has already stored it in its layer.
`,
    `
FROM fedora:43
RUN dnf install -y gcc
RUN dnf clean all
    ^^^^^^^^^ Cleaning up here does not shrink the image: do it in line 2, in the RUN that fetched the files.
`,
    `
FROM debian:13
WORKDIR /src
RUN curl -fsSL -o big.zip https://example.com/big.zip
RUN unzip big.zip && \\
    rm big.zip
       ^^^^^^^ Deleting big.zip here does not shrink the image: line 3 has already stored it in its layer.
`,
    `
FROM debian:13 AS base
COPY . /src
FROM base
RUN make -C /src install && rm -rf /src
                                   ^^^^ Deleting /src here does not shrink the image: line 2 has already stored it in its layer.
`,
  ],
});
