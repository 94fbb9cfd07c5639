import rule from '../../rules/supply-chain/base-image-end-of-life.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM python:3.14-slim' },
    { Dockerfile: 'FROM debian:12' },
    { Dockerfile: 'FROM debian:latest' },
    { Dockerfile: 'FROM debian:$RELEASE' },
    { Dockerfile: 'FROM example.com/python:2.7' },
    { Dockerfile: 'FROM openjdk:8' },
    { snippet: { Dockerfile: 'FROM ubuntu:20.04' }, options: { extendedSupport: true } },
    {
      Dockerfile: `
FROM alpine:3.23 AS base
FROM base
`,
    },
    {
      'compose.yaml': `
services:
  db:
    build: .
    image: postgres:9.6
`,
    },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM --platform=$BUILDPLATFORM python:3.8.19-slim AS build
                                      ^^^^^^ python 3.8 has had no fixes since 2024-10-07: take a release that is supported.
FROM ubuntu:20.04
            ^^^^^ ubuntu 20.04 has had no fixes since 2025-05-31: take a release that is supported.
FROM node:24-buster
             ^^^^^^ debian 10 has had no fixes since 2024-06-30: take a release that is supported.
COPY --from=golang:1.20-alpine3.17 /a /a
                   ^^^^ go 1.20 has had no fixes since 2024-02-06: take a release that is supported.
                        ^^^^^^^^^^ alpine 3.17 has had no fixes since 2024-11-22: take a release that is supported.
`,
      },
      fixed: `
FROM --platform=$BUILDPLATFORM python:3.14-slim AS build
FROM ubuntu:26.04
FROM node:24-buster
COPY --from=golang:1.20-alpine3.17 /a /a
`,
    },
    {
      Dockerfile: `
ARG PYTHON=3.7
FROM python:\${PYTHON}-alpine
            ^^^^^^^^^ python 3.7 has had no fixes since 2023-06-27: take a release that is supported.
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM debian:11-slim
            ^^ debian 11 has had no fixes since 2026-08-31: take a release that is supported.
`,
      },
      fixed: `
FROM debian:13-slim
`,
    },
    // A database reads the files of its own release only.
    {
      'compose.yaml': `
services:
  db:
    image: postgres:13
                    ^^ postgres 13 has had no fixes since 2025-11-13: take a release that is supported.
    volumes: ["data:/var/lib/postgresql/data"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: postgres:11
                    ^^ postgres 11 has had no fixes since 2023-11-09: take a release that is supported.
  web:
    image: "nginx:1.18-alpine"
                  ^^^^ nginx 1.18 has had no fixes since 2021-04-20: take a release that is supported.
`,
      },
      fixed: `
services:
  db:
    image: postgres:18
  web:
    image: "nginx:1.31-alpine"
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM haskell:9.2
             ^^^ ghc 9.2 is no longer supported (as of 2026-08-22): take a release that is.
`,
      },
      fixed: `
FROM haskell:9.14
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM wordpress:6.4-fpm
               ^^^ wordpress 6.4 has had no fixes since 2024-04-02: take a release that is supported.
`,
      },
      fixed: `
FROM wordpress:7.1-fpm
`,
    },
    {
      Dockerfile: `
FROM adminer:4.8
             ^^^ The image "adminer" has not been built for "4.8" since 2024-07-29: take a tag that is.
`,
    },
  ],
});
