import rule from '../../rules/style/maintainer-label.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name = 'maintainer') =>
  `Registries and scanners read the label org.opencontainers.image.authors instead of "${name}".`;

testRule(rule, {
  good: [
    'FROM a\nLABEL org.opencontainers.image.authors="me"\n',
    'FROM a\nLABEL maintainer="me" org.opencontainers.image.authors="me"\n',
    'FROM a\nLABEL maintainer="me"\nLABEL $KEY=me\n',
    'FROM a\nLABEL maintainers="me" com.example.maintainer="me"\n',
    'FROM a\nMAINTAINER me\n',
  ],
  bad: [
    {
      snippet: `
FROM a
LABEL version=1 \\
  maintainer="Jane Doe <jane@example.org>"
  ^^^^^^^^^^ ${message()}
LABEL "Maintainer"='Jane Doe'
      ^^^^^^^^^^^^ ${message('Maintainer')}
`,
      fixed: `
FROM a
LABEL version=1 \\
  org.opencontainers.image.authors="Jane Doe <jane@example.org>"
LABEL org.opencontainers.image.authors='Jane Doe'
`,
    },
    {
      snippet: `
FROM a
LABEL MAINTAINER Jane Doe
      ^^^^^^^^^^ ${message('MAINTAINER')}
`,
      fixed: `
FROM a
LABEL org.opencontainers.image.authors Jane Doe
`,
    },
  ],
});
