import rule from '../../rules/correctness/invalid-json-form.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM alpine:3.22\nCMD ["a", "b"]\nENTRYPOINT []\nVOLUME ["/data"]\nCOPY ["a b", "/c/"]',
    'FROM alpine:3.22\nRUN [ -f /x ] && rm /x\nRUN [ "$A" = "b" ]\nRUN [[ -f /x ]]\nCOPY [a-z]*.txt /x/',
    'FROM alpine:3.22\nCMD echo ["a"]\nHEALTHCHECK CMD ["true"]',
    "FROM alpine:3.22\nSHELL ['/bin/sh']",
    'FROM alpine:3.22\nRUN <<EOF\n["a", \'b\']\nEOF',
  ],
  bad: [
    {
      snippet: `
FROM node:22
RUN ['npm', 'ci']
    ^^^^^^^^^^^^^ This is no JSON array of strings, so RUN hands it to the shell, brackets and all.
CMD ["node", "server.js",]
    ^^^^^^^^^^^^^^^^^^^^^^ This is no JSON array of strings, so CMD hands it to the shell, brackets and all.
ENTRYPOINT "node", "server.js"
           ^^^^^^^^^^^^^^^^^^^ This is no JSON array of strings, so ENTRYPOINT hands it to the shell, brackets and all.
VOLUME [/data]
       ^^^^^^^ This is no JSON array of strings, so VOLUME takes it for plain words.
COPY ["a b" "c/"]
     ^^^^^^^^^^^^ This is no JSON array of strings, so COPY takes it for plain words.
CMD ["node", 1]
    ^^^^^^^^^^^ The JSON array of CMD may hold strings only.
HEALTHCHECK CMD ['node', 'check.js']
                ^^^^^^^^^^^^^^^^^^^^ This is no JSON array of strings, so CMD hands it to the shell, brackets and all.
`,
      fixed: `
FROM node:22
RUN ["npm", "ci"]
CMD ["node", "server.js"]
ENTRYPOINT ["node", "server.js"]
VOLUME ["/data"]
COPY ["a b", "c/"]
CMD ["node", "1"]
HEALTHCHECK CMD ["node", "check.js"]
`,
    },
    `
FROM node:22
CMD ['node', \\
    ^^^^^^^^^> This is no JSON array of strings, so CMD hands it to the shell, brackets and all.
  # which file
  'server.js']
  ^^^^^^^^^^^^<
CMD ["node, "server.js"]
    ^^^^^^^^^^^^^^^^^^^^ This is no JSON array of strings, so CMD hands it to the shell, brackets and all.
`,
  ],
});
