import rule from '../../rules/correctness/copy-many-needs-slash.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'COPY foo bar',
    'COPY foo bar baz/',
    'COPY foo bar "baz/"',
    'COPY ["foo", "bar", "baz/"]',
    'COPY foo bar .',
    'COPY foo bar ../..',
    'COPY foo bar $DIR',
    'COPY foo bar c:\\\\app\\\\',
    'FROM a\nARG DIR\nCOPY foo bar $DIR',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.23
COPY foo bar baz
             ^^^ COPY has 2 sources, so the destination baz must end with a slash.
COPY --from=build foo \\
  # more
  bar "baz" "/a"
            ^^^^ COPY has 3 sources, so the destination "/a" must end with a slash.
COPY ["foo", "bar", "/a b"]
                     ^^^^ COPY has 2 sources, so the destination /a b must end with a slash.
ONBUILD ADD foo bar /a
                    ^^ ADD has 2 sources, so the destination /a must end with a slash.
COPY <<A foo /a
             ^^ COPY has 2 sources, so the destination /a must end with a slash.
x
A
`,
      fixed: `
FROM alpine:3.23
COPY foo bar baz/
COPY --from=build foo \\
  # more
  bar "baz" "/a/"
COPY ["foo", "bar", "/a b/"]
ONBUILD ADD foo bar /a/
COPY <<A foo /a/
x
A
`,
    },
  ],
});
