import rule from '../../rules/style/label-invalid-key.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'LABEL org.valid-key.label3="a"',
    'LABEL maintainer="Jane"',
    'LABEL "org.example.a"="b" c=d',
    'LABEL com.docker.extension.publisher-url="https://example.org"',
    'FROM a\nARG NS=org.example\nLABEL $' + '{NS}.a="b"',
    'FROM a\nARG NS\nLABEL $' + '{NS}.a="b"',
    'ENV Invalid_Key=a',
  ],
  bad: [
    {
      snippet: `
FROM a
LABEL Maintainer="Jane" \\
      ^^^^^^^^^^ The label "Maintainer" should begin with a small letter.
  # mine
  "org.example.Host"=b \\
  ^^^^^^^^^^^^^^^^^^ The label "org.example.Host" should consist of small letters, digits, dots and hyphens.
  1a=b
  ^^ The label "1a" should begin with a small letter.
LABEL io.docker.a=b a-=b a..b=c
      ^^^^^^^^^^^ The namespace of the label "io.docker.a" belongs to Docker: use a domain of your own.
                    ^^ The label "a-" should end with a small letter or a digit.
                         ^^^^ The label "a..b" should have no two dots or hyphens in a row.
LABEL invalid$character="foo"
      ^^^^^^^^^^^^^^^^^ The label "invalid$character" should consist of small letters, digits, dots and hyphens.
ONBUILD LABEL a_b=c
              ^^^ The label "a_b" should consist of small letters, digits, dots and hyphens.
`,
      fixed: `
FROM a
LABEL maintainer="Jane" \\
  # mine
  "org.example.Host"=b \\
  1a=b
LABEL io.docker.a=b a-=b a..b=c
LABEL invalid$character="foo"
ONBUILD LABEL a_b=c
`,
    },
  ],
});
