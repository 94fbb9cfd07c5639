import rule from '../../rules/correctness/workdir-absolute.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'WORKDIR /usr/local',
    "WORKDIR '/usr/local'",
    'WORKDIR "${dir}"',
    'WORKDIR $dir/app',
    "WORKDIR 'C:\\'",
    'WORKDIR "C:/"',
    'FROM a\nENV DIR=/app\nWORKDIR $DIR',
    { snippet: 'FROM a\nWORKDIR /app\nWORKDIR src', options: { every: false } },
    { snippet: 'FROM a AS b\nWORKDIR /app\nFROM b\nWORKDIR src', options: { every: false } },
  ],
  bad: [
    {
      snippet: `
FROM scratch
WORKDIR ./app
        ^^^^^ WORKDIR ./app is relative to whatever directory the base image has: begin it with a slash.
WORKDIR src
        ^^^ WORKDIR src is relative to the WORKDIR before it: write the whole path.
FROM registry.example.org/base
WORKDIR \\
  app
  ^^^ WORKDIR app is relative to whatever directory the base image has: begin it with a slash.
ONBUILD WORKDIR src
                ^^^ WORKDIR src is relative to the WORKDIR before it: write the whole path.
`,
      fixed: `
FROM scratch
WORKDIR /app
WORKDIR /app/src
FROM registry.example.org/base
WORKDIR \\
  /app
ONBUILD WORKDIR /app/src
`,
    },
    `
FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
WORKDIR "app"
        ^^^^^ WORKDIR app is relative to whatever directory the base image has: begin it with a slash.
`,
  ],
});
