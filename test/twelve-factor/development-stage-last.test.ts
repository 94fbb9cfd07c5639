import rule from '../../rules/twelve-factor/development-stage-last.ts';
import { testRule } from '../support/rule-test.ts';

const two = (first: string, last: string) =>
  `FROM debian:13 AS ${first}\nCMD ["a"]\nFROM debian:13 AS ${last}\nCMD ["b"]\n`;

testRule(rule, {
  good: [
    { Dockerfile: two('dev', 'prod') },
    { Dockerfile: two('build', 'dev') },
    { Dockerfile: two('prod', 'worker') },
    { Dockerfile: 'FROM debian:13 AS runtime\nRUN true\nFROM runtime AS test\nCMD ["b"]\n' },
    { Dockerfile: two('prod', 'dev'), 'compose.yaml': 'services:\n  a: {build: {context: ., target: dev}}\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:13 AS Prod
CMD ["a"]
FROM prod AS development
             ^^^^^^^^^^^ A build without --target builds "development": put "Prod" last.
CMD ["a", "-d"]
`,
      'compose.yaml': 'services:\n  a: {build: {context: ., target: prod}}\n  b: {build: .}\n',
    },
    {
      Dockerfile: `
FROM debian:13 AS release
ENTRYPOINT ["a"]
FROM debian:13 AS test
                  ^^^^ A build without --target builds "test": put "release" last.
`,
    },
  ],
});
