import rule from '../../rules/correctness/syntax-directive-typo.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    '# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=all\nFROM alpine:3.22',
    '# The syntax of docker/dockerfile\n# text=docker/x\n# syntax: see the manual\nFROM alpine:3.22',
    'FROM alpine:3.22\n# syntax=docker/dockerfile:1\n# sytnax=docker/dockerfile:1\nRUN true',
    '# comment\n# check=skip=JSONArgsRecommended\nFROM alpine:3.22',
    '#!/usr/bin/env -S docker build . -f\n# syntax=docker/dockerfile:1\nFROM alpine:3.22',
    '# syntax=docker/dockerfile:1\n# syntax=docker/dockerfile:1\nFROM alpine:3.22',
    '# escape: how it works\n# escape=no\nFROM alpine:3.22',
  ],
  bad: [
    {
      snippet: `
#sytnax = docker/dockerfile:1
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a plain comment; did you mean "# syntax=docker/dockerfile:1"?
FROM alpine:3.22
`,
      fixed: `
# syntax=docker/dockerfile:1
FROM alpine:3.22
`,
    },
    {
      snippet: `
# syntax=docker/dockerfile:1
# check: skip=all
^^^^^^^^^^^^^^^^^ This is a plain comment; did you mean "# check=skip=all"?
FROM alpine:3.22
`,
      fixed: `
# syntax=docker/dockerfile:1
# check=skip=all
FROM alpine:3.22
`,
    },
    {
      snippet: `
# syntax=docker/dockerfile:1
# A Windows image
# escape=\`
^^^^^^^^^^ The directive "escape" is a plain comment here: directives stand at the very top, without indentation.
FROM alpine:3.22
`,
      fixed: `
# syntax=docker/dockerfile:1
# escape=\`
# A Windows image
FROM alpine:3.22
`,
    },
    {
      snippet: `
# a
  # syntax docker/dockerfile:1
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a plain comment; did you mean "# syntax=docker/dockerfile:1"?
FROM alpine:3.22
`,
      fixed: `
# syntax=docker/dockerfile:1
# a
FROM alpine:3.22
`,
    },
    `
#!/usr/bin/env docker
# escape=\\
^^^^^^^^^^ The directive "escape" is a plain comment here: directives stand at the very top, without indentation.
FROM alpine:3.22
`.replace('# escape=\\\n^^^^^^^^^^', '\n# escape=`\n^^^^^^^^^^'),
  ],
  except: { comments: 'The comment becomes the directive it was meant to be.' },
});
