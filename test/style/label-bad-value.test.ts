import rule from '../../rules/style/label-bad-value.ts';
import { testRule } from '../support/rule-test.ts';

const label = (name: string, value: string): string => `LABEL org.opencontainers.image.${name}=${value}`;

testRule(rule, {
  good: [
    label('url', '"https://example.org"'),
    label('source', 'git@example.org:app.git'),
    label('created', '2026-01-31T12:00:00.5+01:00'),
    label('licenses', '"(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0"'),
    label('licenses', 'LicenseRef-Example'),
    label('created', '""'),
    label('created', '$CREATED'),
    'FROM a\nARG CREATED=unknown\nLABEL org.opencontainers.image.created=$CREATED',
    label('version', 'latest'),
    label('revision', 'r42'),
    'LABEL url=nothing',
    {
      snippet: 'LABEL v=1.2.3-rc.1+b h=0123abc e=jane@example.org',
      options: { versions: ['v'], hashes: ['h'], emails: ['e'] },
    },
  ],
  bad: [
    {
      snippet: `
FROM a
LABEL org.opencontainers.image.licenses='Apache License 2.0' \\
                                        ^^^^^^^^^^^^^^^^^^^^ The label "org.opencontainers.image.licenses" should hold an SPDX licence expression, such as MIT or Apache-2.0.
      org.opencontainers.image.url="our page" \\
                                   ^^^^^^^^^^ The label "org.opencontainers.image.url" should hold a URL.
      org.opencontainers.image.created=2026-01-31
                                       ^^^^^^^^^^ The label "org.opencontainers.image.created" should hold a time as RFC 3339 writes it, such as 2026-01-31T12:00:00Z.
ONBUILD LABEL org.opencontainers.image.licenses="MIT and BSD"
                                                ^^^^^^^^^^^^^ The label "org.opencontainers.image.licenses" should hold an SPDX licence expression, such as MIT or Apache-2.0.
LABEL org.opencontainers.image.licenses BSD
                                        ^^^ The label "org.opencontainers.image.licenses" should hold an SPDX licence expression, such as MIT or Apache-2.0.
`,
      fixed: `
FROM a
LABEL org.opencontainers.image.licenses="Apache-2.0" \\
      org.opencontainers.image.url="our page" \\
      org.opencontainers.image.created=2026-01-31
ONBUILD LABEL org.opencontainers.image.licenses="MIT and BSD"
LABEL org.opencontainers.image.licenses BSD
`,
    },
    {
      snippet: `
LABEL v=1.02 \\
        ^^^^ The label "v" should hold a semantic version, such as 1.2.3.
      h=xyz \\
        ^^^ The label "h" should hold a Git hash.
      e=jane
        ^^^^ The label "e" should hold an e-mail address.
`,
      options: { versions: ['v'], hashes: ['h'], emails: ['e'] },
    },
  ],
});
