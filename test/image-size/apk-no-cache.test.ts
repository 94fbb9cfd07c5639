import rule from '../../rules/image-size/apk-no-cache.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apk add --no-cache curl',
    'RUN apk --no-cache add curl',
    'RUN apk update',
    'RUN --mount=type=cache,target=/var/cache/apk apk add -U curl',
    'RUN --mount=type=tmpfs,target=/var/cache apk add curl',
    'RUN apk add $APK_OPTS curl',
    // Cleaned up by hand.
    'RUN apk update && apk add curl && rm -rf /var/cache/apk/*',
    'RUN apk del curl',
    // Only copied from.
    {
      snippet: `
FROM alpine:3.23 AS build
RUN apk add gcc
FROM scratch
COPY --from=build /a /a
`,
      options: { everyStage: false },
    },
    'RUN apk update && apk upgrade && apk add --no-cache curl',
    'RUN apk update && apk add --no-cache curl && rm -rf /var/cache/apk',
  ],
  bad: [
    {
      snippet: `
RUN apk add curl
    ^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
`,
      fixed: `
RUN apk add --no-cache curl
`,
    },
    {
      snippet: `
RUN apk update && apk add --no-cache curl
    ^^^^^^^^^^ The index that "apk update" fetches stays in the layer, and "apk add --no-cache" does not need it.
`,
      fixed: `
RUN apk add --no-cache curl
`,
    },
    `
RUN apk update \\
    ^^^^^^^^^^ The index that "apk update" fetches stays in the layer, and "apk add --no-cache" does not need it.
  # tools
 && apk add --no-cache curl
`,
    {
      snippet: `
RUN apk update && apk add \\
                  ^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
  # tls
  curl git
`,
      fixed: `
RUN apk add --no-cache \\
  # tls
  curl git
`,
    },
    {
      snippet: `
RUN --mount=type=cache,target=/var/cache/other apk add -U --virtual .build gcc
                                               ^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
`,
      fixed: `
RUN --mount=type=cache,target=/var/cache/other apk add --no-cache -U --virtual .build gcc
`,
    },
    {
      snippet: `
RUN ["apk", "add", "curl"]
      ^^^^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
`,
      fixed: `
RUN ["apk", "add", "--no-cache", "curl"]
`,
    },
    {
      snippet: `
RUN <<EOF
apk add curl
^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
EOF
`,
      fixed: `
RUN <<EOF
apk add --no-cache curl
EOF
`,
    },
    {
      snippet: `
FROM alpine:3.23 AS build
RUN apk add gcc
    ^^^^^^^ Add --no-cache to "apk add", or the package index stays in the layer.
FROM scratch
COPY --from=build /a /a
`,
      fixed: `
FROM alpine:3.23 AS build
RUN apk add --no-cache gcc
FROM scratch
COPY --from=build /a /a
`,
      options: { everyStage: true },
    },
  ],
  except: { crlf: 'a heredoc with CRLF hands the shell words that end with CR' },
});
