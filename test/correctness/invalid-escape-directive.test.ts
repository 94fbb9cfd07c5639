import rule from '../../rules/correctness/invalid-escape-directive.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['# escape=`\nFROM alpine:3.22', '# Escape = \\\nFROM alpine:3.22', 'FROM alpine:3.22\n# escape=x'],
  bad: [
    {
      snippet: `
# escape=^
         ^ The escape character "^" is not allowed; it is \\ or \`.
FROM alpine:3.22
`,
      fixed: {
        backslash: `
# escape=\\
FROM alpine:3.22
`,
        backtick: `
# escape=\`
FROM alpine:3.22
`,
      },
    },
    {
      snippet: `
# escape="\`"
         ^^^ The escape character ""\`"" is not allowed; it is \\ or \`.
FROM alpine:3.22
`,
      fixed: {
        backslash: `
# escape=\\
FROM alpine:3.22
`,
        backtick: `
# escape=\`
FROM alpine:3.22
`,
      },
    },
    {
      snippet: `
# escape=\`
# syntax=docker/dockerfile:1
# escape=\`
  ^^^^^^ The directive "escape" stands here a second time.
# escape=\\
  ^^^^^^ The directive "escape" stands here a second time.
FROM alpine:3.22
`,
      fixed: `
# escape=\`
# syntax=docker/dockerfile:1
FROM alpine:3.22
`,
    },
  ],
});
