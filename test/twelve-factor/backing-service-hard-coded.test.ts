import rule from '../../rules/twelve-factor/backing-service-hard-coded.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ENV DATABASE_URL=postgres://db:5432/x',
    'ENV DATABASE_URL=sqlite:///data/x.db',
    'ENV DATABASE_URL=$URL',
    'RUN DATABASE_URL=postgres://db.acme.io/x rake assets:precompile',
    'ARG DATABASE_URL=postgres://db.acme.io/x',
    `
FROM a AS build
ENV DB_HOST=db.acme.io
FROM b
`,
    'ENV HOMEPAGE_URL=https://acme.io',
    'ENV DB_HOST=db.example.com',
    'ENV DB_HOST=localhost',
  ],
  bad: [
    {
      snippet: `
FROM node:24-slim
ENV NODE_ENV=production \\
  DATABASE_URL="postgres://app:geheim@db.acme.io:5432/shop?sslmode=require"
                                      ^^^^^^^^^^ "DATABASE_URL" ties the image to the service at "db.acme.io": set it where the container runs.
ENV REDIS_HOST=10.0.0.7
               ^^^^^^^^ "REDIS_HOST" ties the image to the service at "10.0.0.7": set it where the container runs.
`,
      fixed: `
FROM node:24-slim
ENV NODE_ENV=production \\
  DATABASE_URL="postgres://app:geheim@db.acme.io:5432/shop?sslmode=require"
`,
    },
    {
      snippet: `
ENV DB_HOST db1.internal.acme.io
            ^^^^^^^^^^^^^^^^^^^^ "DB_HOST" ties the image to the service at "db1.internal.acme.io": set it where the container runs.
`,
      fixed: '',
    },
    {
      snippet: `
ENV KAFKA_BROKERS=k1.acme.io:9092,k2.acme.io:9092 A=b
                  ^^^^^^^^^^ "KAFKA_BROKERS" ties the image to the service at "k1.acme.io": set it where the container runs.
`,
      fixed: `
ENV A=b
`,
    },
    `
ONBUILD ENV MONGO_URL=mongodb+srv://x.acme.mongodb.net/y
                                    ^^^^^^^^^^^^^^^^^^ "MONGO_URL" ties the image to the service at "x.acme.mongodb.net": set it where the container runs.
`,
  ],
});
