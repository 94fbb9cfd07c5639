import rule from '../../rules/supply-chain/moving-tag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM node:24-alpine' },
    { Dockerfile: 'FROM debian:bookworm-slim' },
    { Dockerfile: 'FROM alpine:latest' },
    { Dockerfile: 'FROM node:lts@sha256:7959ed6f7e35f8b1aaa06d1d8259d4ee25aa85a086d5c125480c333183f9deeb' },
    { Dockerfile: 'FROM debian:testing-20260803' },
    { Dockerfile: 'FROM alpine' },
    { Dockerfile: 'FROM acme/tool:alpine' },
    { Dockerfile: 'FROM python:slim-bookworm' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:lts-alpine AS build
          ^^^^^^^^^^ "lts-alpine" moves on to the next version of "node" by itself: name the version.
FROM nginx:stable
           ^^^^^^ "stable" moves on to the next version of "nginx" by itself: name the version.
FROM nginx:alpine
           ^^^^^^ "alpine" moves on to the next version of "nginx" by itself: name the version.
`,
      },
      fixed: `
FROM node:lts-alpine AS build
FROM nginx:stable
FROM nginx:1.31-alpine
`,
    },
    {
      Dockerfile: `
ARG TAG=slim
FROM python:$TAG
            ^^^^ "slim" moves on to the next version of "python" by itself: name the version.
`,
    },
    {
      'compose.yaml': `
services:
  proxy:
    image: "haproxy:lts"
                    ^^^ "lts" moves on to the next version of "haproxy" by itself: name the version.
`,
    },
  ],
});
