import rule from '../../rules/correctness/copy-relative-no-workdir.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM scratch\nCOPY a /a',
    'FROM scratch\nCOPY a "/a"',
    'FROM scratch\nCOPY ["a", "c:\\\\system32\\\\a"]',
    'FROM scratch\nCOPY a "${DIR}"',
    'FROM scratch\nWORKDIR /app\nCOPY a .',
    'FROM scratch AS base\nWORKDIR /app\nFROM base\nCOPY a .',
    'FROM scratch\nWORKDIR c:\\system32\nCOPY a a',
    'FROM scratch\nONBUILD WORKDIR /app\nONBUILD COPY a .',
    { snippet: 'FROM golang:1.25\nCOPY a .', options: { everyImage: false } },
  ],
  bad: [
    {
      snippet: `
FROM python:3.14
# the program
COPY app.py .
            ^ No WORKDIR is set that . could be relative to.
COPY a "b"
       ^^^ No WORKDIR is set that "b" could be relative to.
`,
      fixed: `
FROM python:3.14
WORKDIR /app
# the program
COPY app.py .
COPY a "b"
`,
    },
    {
      snippet: `
FROM scratch AS one
WORKDIR /app
FROM scratch
ONBUILD ADD a.tar a/
                  ^^ No WORKDIR is set that a/ could be relative to.
`,
      fixed: `
FROM scratch AS one
WORKDIR /app
FROM scratch
ONBUILD WORKDIR /app
ONBUILD ADD a.tar a/
`,
    },
    `
FROM mcr.microsoft.com/windows/servercore:ltsc2025
COPY foo bar
         ^^^ No WORKDIR is set that bar could be relative to.
`,
  ],
});
