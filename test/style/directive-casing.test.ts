import rule from '../../rules/style/directive-casing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    '# syntax=docker/dockerfile:1\nFROM a',
    '# escape=`\nFROM a',
    'FROM a\n# Syntax=docker/dockerfile:1',
    '# Note=b\nFROM a',
  ],
  bad: [
    {
      snippet: `
# SYNTAX = docker/dockerfile:1
  ^^^^^^ Write the parser directive "SYNTAX" in small letters.
#Escape=\\
 ^^^^^^ Write the parser directive "Escape" in small letters.
FROM a
`,
      fixed: `
# syntax = docker/dockerfile:1
#escape=\\
FROM a
`,
    },
  ],
  except: {
    comments: 'A directive is changed.',
  },
});
