import rule from '../../rules/supply-chain/base-image-not-digest.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM scratch' },
    { Dockerfile: 'FROM debian' },
    { Dockerfile: 'FROM debian@$DIGEST' },
    {
      Dockerfile: `
FROM debian:13@sha256:7959ed6f7e35f8b1aaa06d1d8259d4ee25aa85a086d5c125480c333183f9deeb
`,
    },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:13
     ^^^^^^^^^ "debian:13" can be replaced under the same tag: pin it with @sha256:….
COPY --from=acme/tools:1.2 /a /a
            ^^^^^^^^^^^^^^ "acme/tools:1.2" can be replaced under the same tag: pin it with @sha256:….
`,
    },
    {
      'compose.yaml': `
services:
  db:
    image: postgres:18
           ^^^^^^^^^^^ "postgres:18" can be replaced under the same tag: pin it with @sha256:….
`,
    },
  ],
});
