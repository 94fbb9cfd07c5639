import rule from '../../rules/correctness/invalid-image-reference.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `FROM localhost:5000/team/app:1.2@sha256:${'a'.repeat(64)}`,
    'FROM alpine:3.22 AS Build\nFROM Build',
    'ARG IMAGE=Node\nFROM $IMAGE',
    'FROM ${REGISTRY}/node:${TAG}\nFROM scratch',
  ],
  bad: [
    {
      snippet: `
FROM Node:22
     ^^^^ Repositories are written in lower case, not "Node".
FROM https://ghcr.io/acme/base:1
     ^^^^^^ An image name has no "https://": begin with the registry.
FROM --platform=linux/amd64 node: AS build
                                 ^0 A part of "node:" is empty.
FROM node:22,slim
            ^ "," cannot stand in an image name.
FROM acme/-node
          ^^^^^ "-node" has a separator where none can be.
FROM localhost:x/node
               ^ "x" is no port of a registry.
FROM node:${'1'.repeat(129)}
          ${'^'.repeat(129)} This part of the image name is too long.
FROM ${'ab'.repeat(32)}
     ${'^'.repeat(64)} 64 hexadecimal digits are an image id, which FROM cannot use: name the image.
FROM node@md5:1234
          ^^^ "md5" is no digest: it begins with sha256:.
FROM node@sha256:1234
                 ^^^^ The digest has 4 digits instead of those its algorithm needs.
`,
      fixed: `
FROM node:22
FROM ghcr.io/acme/base:1
FROM --platform=linux/amd64 node: AS build
FROM node:22,slim
FROM acme/-node
FROM localhost:x/node
FROM node:${'1'.repeat(129)}
FROM ${'ab'.repeat(32)}
FROM node@md5:1234
FROM node@sha256:1234
`,
    },
  ],
});
