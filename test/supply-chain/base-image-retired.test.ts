import rule from '../../rules/supply-chain/base-image-retired.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM eclipse-temurin:21' },
    { Dockerfile: 'FROM $JAVA' },
    {
      'compose.yaml': `
services:
  a:
    image: localstack/localstack:4
`,
    },
    { Dockerfile: 'FROM example.com/openjdk:8' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM openjdk:17-jdk-slim AS build
     ^^^^^^^ "openjdk" is no longer maintained (state of 2022-04-27): take eclipse-temurin / amazoncorretto.
FROM gcr.io/distroless/static-debian12:nonroot
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gcr.io/distroless/static-debian12" is no longer maintained (state of 2026-09): take gcr.io/distroless/static-debian13.
FROM gcr.io/distroless/java21-debian12
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gcr.io/distroless/java21-debian12" is no longer maintained (state of 2026-01): take gcr.io/distroless/java21-debian13.
FROM thrift
     ^^^^^^ "thrift" is no longer maintained (state of 2021-10-08): take another image.
`,
      },
      fixed: `
FROM openjdk:17-jdk-slim AS build
FROM gcr.io/distroless/static-debian13:nonroot
FROM gcr.io/distroless/java21-debian13
FROM thrift
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  cache:
    image: bitnami/redis:7.2
           ^^^^^^^^^^^^^ "bitnami/redis" is no longer maintained (state of 2025-08-28): take bitnamisecure/redis.
  store:
    image: minio/minio
           ^^^^^^^^^^^ "minio/minio" can no longer be pulled (since 2026-09-11): take cgr.dev/chainguard/minio.
  vault:
    image: "vault:1.13"
            ^^^^^ "vault" is no longer maintained (state of 2024-06-17): take hashicorp/vault.
`,
      },
      fixed: `
services:
  cache:
    image: bitnami/redis:7.2
  store:
    image: cgr.dev/chainguard/minio
  vault:
    image: "hashicorp/vault:1.13"
`,
    },
    {
      Dockerfile: `
ARG JAVA=openjdk
FROM $JAVA:17
     ^^^^^ "openjdk" is no longer maintained (state of 2022-04-27): take eclipse-temurin / amazoncorretto.
FROM public.ecr.aws/bitnami/redis:7.2
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "public.ecr.aws/bitnami/redis" can no longer be pulled (since 2026-06-10): take another image.
`,
    },
  ],
});
