import rule from '../../rules/image-size/slim-variant-exists.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM node:24-slim',
    'FROM node:24-alpine',
    'FROM node:${V}',
    `
FROM node:24 AS build
FROM scratch
`,
    'FROM ubuntu:24.04',
    'FROM example.com/node:24',
    'FROM eclipse-temurin:21-jre',
    'FROM node:24 AS dev',
    'FROM node@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  ],
  bad: [
    {
      snippet: `
FROM node:24
     ^^^^^^^ node:24 has a smaller variant, node:24-slim: about 81 MB instead of 409 MB to download (as of 2026-08).
`,
      fixed: `
FROM node:24-slim
`,
    },
    {
      snippet: `
FROM python:3.13-bookworm AS app
     ^^^^^^^^^^^^^^^^^^^^ python:3.13-bookworm has a smaller variant for running programs: python:3.13-slim-bookworm.
`,
      fixed: `
FROM python:3.13-slim-bookworm AS app
`,
    },
    {
      snippet: `
FROM node:20-bookworm
     ^^^^^^^^^^^^^^^^ node:20-bookworm has a smaller variant for running programs: node:20-bookworm-slim.
`,
      fixed: `
FROM node:20-bookworm-slim
`,
    },
    {
      snippet: `
FROM eclipse-temurin:21
     ^^^^^^^^^^^^^^^^^^ eclipse-temurin:21 has a smaller variant for running programs: eclipse-temurin:21-jre.
`,
      fixed: `
FROM eclipse-temurin:21-jre
`,
    },
    {
      snippet: `
FROM eclipse-temurin:21-jdk-noble
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eclipse-temurin:21-jdk-noble has a smaller variant for running programs: eclipse-temurin:21-jre-noble.
`,
      fixed: `
FROM eclipse-temurin:21-jre-noble
`,
    },
    {
      snippet: `
FROM debian
     ^^^^^^ debian has a smaller variant, debian:stable-slim: about 30 MB instead of 49 MB to download (as of 2026-07).
`,
      fixed: `
FROM debian:stable-slim
`,
    },
    `
ARG V=3.13
FROM python:$V
     ^^^^^^^^^ python:$V has a smaller variant for running programs: python:3.13-slim.
`,
    {
      snippet: `
FROM docker.io/library/node:24 AS base
     ^^^^^^^^^^^^^^^^^^^^^^^^^ docker.io/library/node:24 has a smaller variant, docker.io/library/node:24-slim: about 81 MB instead of 409 MB to download (as of 2026-08).
FROM base
`,
      fixed: `
FROM docker.io/library/node:24-slim AS base
FROM base
`,
    },
  ],
});
