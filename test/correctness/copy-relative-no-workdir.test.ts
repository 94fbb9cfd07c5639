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
            ^ Set WORKDIR first: "." counts from whatever directory the base image has.
COPY a "b"
       ^^^ Set WORKDIR first: "b" counts from whatever directory the base image has.
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
                  ^^ Set WORKDIR first: "a/" counts from whatever directory the base image has.
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
         ^^^ Set WORKDIR first: "bar" counts from whatever directory the base image has.
`,
  ],
});
