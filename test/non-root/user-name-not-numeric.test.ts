import rule from '../../rules/non-root/user-name-not-numeric.ts';
import { testRule } from '../support/rule-test.ts';

const finalOnly = { everyUser: false };

testRule(rule, {
  good: [
    'FROM debian:13\nUSER 10001\n',
    'FROM debian:13\nUSER 10001:app\n',
    'FROM debian:13\nUSER $UID\n',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser\n',
    { snippet: 'FROM debian:13\nUSER root\n', options: finalOnly },
    {
      snippet: 'FROM node:24 AS build\nUSER node\nFROM debian:13\nUSER app\nRUN make\nUSER 1000\n',
      options: finalOnly,
    },
  ],
  bad: [
    {
      options: finalOnly,
      snippet: `
FROM debian:13
RUN groupadd app && useradd -u 10001 -g app app
USER app:app
     ^^^ USER names "app": write 10001, so that Kubernetes can tell that this is not root.
`,
      fixed: `
FROM debian:13
RUN groupadd app && useradd -u 10001 -g app app
USER 10001:app
`,
    },
    {
      snippet: `
FROM node:24 AS build
USER root
     ^^^^ USER names "root" instead of a number: write 0.
RUN npm ci
USER node
     ^^^^ USER names "node": write 1000, so that Kubernetes can tell that this is not root.
FROM registry.example.org/base:1
USER app
     ^^^ USER names "app": write the number, so that Kubernetes can tell that this is not root.
`,
      fixed: `
FROM node:24 AS build
USER 0
RUN npm ci
USER 1000
FROM registry.example.org/base:1
USER app
`,
    },
  ],
});
