import rule from '../../rules/operations/curl-fail-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
FROM debian:12
RUN curl -fsSL https://example.com/a -o a
RUN curl --fail-with-body https://example.com/a | tar x
RUN curl $CURL_OPTS https://example.com/a
RUN curl -s -o /dev/null -w "%{http_code}" https://example.com/
RUN curl --version
RUN curl -O ftp://example.com/a
HEALTHCHECK CMD curl -s http://localhost/ | grep -q ok
CMD curl http://localhost/
`,
    },
    {
      Dockerfile: `
FROM debian:12
RUN echo fail > ~/.curlrc
RUN curl -O https://example.com/a
`,
    },
    {
      'compose.yaml': `
services:
  a:
    image: debian:12
    command: curl http://localhost/
    healthcheck:
      test: curl -sf http://localhost/ || exit 1
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM debian:12
RUN apt-get update \\
  && curl -sSL https://example.com/a | sh
     ^^^^ Add -f to curl: without it a page that says "404" counts as the file.
RUN ["curl", "-O", "https://example.com/a"]
      ^^^^ Add -f to curl: without it a page that says "404" counts as the file.
HEALTHCHECK --interval=5s CMD curl http://localhost/ || exit 1
                              ^^^^ Add -f to curl: without it the health check succeeds on "500", too.
`,
      },
      fixed: `
FROM debian:12
RUN apt-get update \\
  && curl -f -sSL https://example.com/a | sh
RUN ["curl", "-f", "-O", "https://example.com/a"]
HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  a:
    image: debian:12
    healthcheck:
      test: curl http://localhost/ || exit 1
            ^^^^ Add -f to curl: without it the health check succeeds on "500", too.
  b:
    image: debian:12
    healthcheck:
      test: ["CMD", "curl", "http://localhost/"]
                    ^^^^^^ Add -f to curl: without it the health check succeeds on "500", too.
  c:
    image: debian:12
    healthcheck:
      test: [CMD, curl, "http://localhost/"]
                  ^^^^ Add -f to curl: without it the health check succeeds on "500", too.
  d:
    image: debian:12
    healthcheck:
      test:
        - CMD-SHELL
        - curl http://localhost/
          ^^^^ Add -f to curl: without it the health check succeeds on "500", too.
`,
      },
      fixed: `
services:
  a:
    image: debian:12
    healthcheck:
      test: curl -f http://localhost/ || exit 1
  b:
    image: debian:12
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost/"]
  c:
    image: debian:12
    healthcheck:
      test: [CMD, curl, -f, "http://localhost/"]
  d:
    image: debian:12
    healthcheck:
      test:
        - CMD-SHELL
        - curl -f http://localhost/
`,
    },
  ],
});
