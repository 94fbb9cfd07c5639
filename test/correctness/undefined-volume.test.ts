import rule from '../../rules/correctness/undefined-volume.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      'compose.yaml':
        'services:\n  db:\n    image: a\n    volumes:\n      - data:/data\n      - ./data:/b\n      - C:\\data:/c\n      - ~/x:/d\n      - /anonymous\n      - "${DATA}:/e"\n      - "${PWD}/x:/f"\n      - {type: bind, source: name, target: /g}\n      - {type: volume, target: /h}\nvolumes:\n  data: {}\n',
    },
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  db:
    image: a
    volumes:
      - db-data:/data
        ^^^^^^^ No volume "db-data" is declared; did you mean "db_data"?
      - type: volume
        source: "logs"
                 ^^^^ No volume "logs" is declared under the top-level "volumes"; a folder is written "./logs".
        target: /logs
volumes:
  db_data:
`,
      },
      fixed: {
        rename: `
services:
  db:
    image: a
    volumes:
      - db_data:/data
      - type: volume
        source: "logs"
        target: /logs
volumes:
  db_data:
`,
        declare: `
services:
  db:
    image: a
    volumes:
      - db-data:/data
      - type: volume
        source: "logs"
        target: /logs
volumes:
  db_data:
  db-data:
  logs:
`,
      },
    },
  ],
});
