import rule from '../../rules/build-cache/apt-cache-mount-broken.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:13
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl
`,
    'RUN --mount=type=cache,target=/var/lib/apt,sharing=private apt-get update',
    'RUN --mount=type=cache,target=/root/.cache apt-get update && rm -rf /var/lib/apt/lists/*',
    'RUN --mount=type=cache,target=/var/cache/apt echo',
  ],
  bad: [
    `
FROM debian:13
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Official Debian and Ubuntu images delete what apt caches here: remove /etc/apt/apt.conf.d/docker-clean first.
`,
    {
      snippet: `
FROM example.com/base
RUN --mount=target=/var/lib/apt/,type=cache \\
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apt allows one user at a time: add sharing=locked, or builds that run at the same time fail.
    apt-get update && apt-get install -y curl \\
    && rm -rf /var/lib/apt/lists/*
              ^^^^^^^^^^^^^^^^^^^^ This empties the cache that is mounted at /var/lib/apt: it does not get into the layer anyway.
`,
      fixed: `
FROM example.com/base
RUN --mount=target=/var/lib/apt/,type=cache,sharing=locked \\
    apt-get update && apt-get install -y curl
`,
    },
  ],
});
