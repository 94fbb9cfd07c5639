import rule from '../../rules/twelve-factor/backing-service-differs-between-files.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.prod.yaml': `
services:
  db:
    image: postgres:18.1
`,
      'compose.yaml': `
services:
  db:
    image: postgres:18-alpine
`,
    },
    {
      'compose.prod.yaml': `
services:
  db:
    image: postgres:\${V}
`,
      'compose.yaml': `
services:
  db:
    image: postgres:18
`,
    },
    {
      'a/compose.yaml': `
services:
  db:
    image: postgres:17
`,
      'compose.yaml': `
services:
  db:
    image: postgres:18
`,
    },
    {
      'compose.prod.yaml': `
services:
  web:
    image: acme/web:1
`,
      'compose.yaml': `
services:
  web:
    image: acme/web:2
`,
    },
  ],
  bad: [
    {
      snippet: {
        'compose.prod.yaml': `
services:
  db:
    image: "postgres:15" # old
            ^^^^^^^^^^^ "db" is "postgres:15" here and "postgres:18" in docker-compose.yml: run the same everywhere.
  cache:
    image: redis:8
           ^^^^^^^ "cache" is "redis:8" here and "valkey/valkey:9" in docker-compose.yml: run the same everywhere.
`,
        'docker-compose.yml': `
services:
  db:
    image: postgres:18
  cache:
    image: valkey/valkey:9
`,
      },
      fixed: `
services:
  db:
    image: "postgres:18" # old
  cache:
    image: valkey/valkey:9
`,
    },
  ],
});
