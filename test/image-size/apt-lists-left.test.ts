import rule from '../../rules/image-size/apt-lists-left.ts';
import { testRule } from '../support/rule-test.ts';

const left = (command = 'apt-get') =>
  `The package lists of "${command} update" stay in the layer: delete /var/lib/apt/lists/* in this RUN.`;

testRule(rule, {
  good: [
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists /var/cache/apt',
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg,cache,log}/',
    'RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete',
    'RUN apt-get update && apt-get install -y curl && apt-get distclean',
    'RUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt apt-get update',
    'RUN --mount=type=tmpfs,target=/var/lib/apt apt-get update',
    // The lists of a stage that is only copied from are in no image.
    'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM scratch\nCOPY --from=build /a /a\n',
    'RUN echo apt-get update',
    'RUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n',
  ],
  bad: [
    {
      snippet: `
RUN apt-get update && apt-get install -y curl
    ^^^^^^^^^^^^^^ ${left()}
`,
      fixed: `
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
`,
    },
    {
      snippet: `
RUN apt update \\
    ^^^^^^^^^^ ${left('apt')}
  # tools
  && apt install -y \\
    curl \\
    # versions
    git \\
  && curl -V
`,
      fixed: `
RUN apt update \\
  # tools
  && apt install -y \\
    curl \\
    # versions
    git \\
  && rm -rf /var/lib/apt/lists/* \\
  && curl -V
`,
    },
    {
      snippet: `
RUN apt-get update && \\
    ^^^^^^^^^^^^^^ ${left()}
    apt-get install -y curl
`,
      fixed: `
RUN apt-get update && \\
    apt-get install -y curl && \\
    rm -rf /var/lib/apt/lists/*
`,
    },
    {
      snippet: `
RUN set -eux; \\
    apt-get update; \\
    ^^^^^^^^^^^^^^ ${left()}
    apt-get install -y curl; \\
    curl -V
`,
      fixed: `
RUN set -eux; \\
    apt-get update; \\
    apt-get install -y curl; \\
    rm -rf /var/lib/apt/lists/*; \\
    curl -V
`,
    },
    {
      snippet: `
RUN <<EOF
set -e
apt-get update
^^^^^^^^^^^^^^ ${left()}
apt-get install -y \\
  curl
EOF
`,
      fixed: `
RUN <<EOF
set -e
apt-get update
apt-get install -y \\
  curl
rm -rf /var/lib/apt/lists/*
EOF
`,
    },
    // The next RUN installs from these lists.
    `
RUN apt-get update && apt-get install -y curl
    ^^^^^^^^^^^^^^ ${left()}
RUN apt-get install -y git
`,
    // Cleaning before does not count, nor does a cache of the wrong place.
    `
RUN --mount=type=cache,target=/var/cache/apt rm -rf /var/lib/apt/lists/* && apt-get update
                                                                            ^^^^^^^^^^^^^^ ${left()}
`,
    `
RUN ["apt-get", "update"]
      ^^^^^^^^^^^^^^^^^ ${left()}
`,
    `
FROM debian:13 AS base
RUN apt-get update
    ^^^^^^^^^^^^^^ ${left()}
FROM base
`,
  ],
  except: { crlf: 'a heredoc with CRLF hands the shell words that end with CR' },
});
