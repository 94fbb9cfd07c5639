import rule from '../../rules/correctness/compose-version-1-file.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\nweb:\n  image: a\n',
    'include: [a.yaml]\n',
    'web:\n  ports: []\n',
    'web: nginx\ndb:\n  image: a\n',
    'x-web:\n  image: a\n',
  ],
  bad: [
    {
      snippet: `
# The shop
web:
^^^ Services at the top level are the format of 2014, which Compose no longer reads: put them below "services:".
  build: .
  # the front
  links: [db]

  command: >
    sh -c
      'run'
db:
  image: postgres:9 # old
`,
      fixed: `
# The shop
services:
  web:
    build: .
    # the front
    links: [db]

    command: >
      sh -c
        'run'
  db:
    image: postgres:9 # old
`,
    },
    {
      snippet: `
# The shop
web:
^^^ Services at the top level are the format of 2014, which Compose no longer reads: put them below "services:".
  image: a

# Where data goes
volumes:
  data:
# Its store
db:
  image: b
networks: {}
`,
      fixed: `
# The shop
# Where data goes
volumes:
  data:
services:
  web:
    image: a

  # Its store
  db:
    image: b
networks: {}
`,
    },
    // Braces cannot be wrapped line by line.
    `
{web: {image: a}}
 ^^^ Services at the top level are the format of 2014, which Compose no longer reads: put them below "services:".
`,
  ],
});
