import rule from '../../rules/correctness/copy-source-outside-context.ts';
import { testRule } from '../support/rule-test.ts';

const compose = (context: string) =>
  `services:\n  web:\n    build: {context: ${context}, dockerfile: docker/Dockerfile}\n`;

testRule(rule, {
  good: [
    { Dockerfile: 'FROM debian:13\nCOPY . /a\nCOPY a/../b c\nADD https://example.com/../a b\nCOPY --from=x ../a b\n' },
    { Dockerfile: 'FROM debian:13\nCOPY missing /a\nCOPY ../here /a\nONBUILD COPY ../x y\n', here: '' },
    { 'docker/Dockerfile': 'FROM debian:13\nCOPY a /a\n', 'docker/a': '' },
    { 'docker/Dockerfile': 'FROM debian:13\nCOPY a /a\n', 'docker/a': '', 'compose.yaml': compose('"${DIR}"') },
    { 'docker/Dockerfile': 'FROM debian:13\nCOPY a /a\n', 'docker/a': '', a: '', 'compose.yaml': compose('.') },
    { 'docker/Dockerfile': 'FROM debian:13\nCOPY b a* /a/\n', 'docker/a': '', 'compose.yaml': compose('.') },
  ],
  bad: [
    {
      Dockerfile: `
FROM debian:13
COPY --chown=1000 \\
  package.json ../shared ./../../x /app/
               ^^^^^^^^^ "../shared" leads out of the build context: choose a context that holds it, and write the path from there.
                         ^^^^^^^^^ "./../../x" leads out of the build context: choose a context that holds it, and write the path from there.
ADD ["../a b", "/b"]
      ^^^^^^ "../a b" leads out of the build context: choose a context that holds it, and write the path from there.
`,
    },
    {
      snippet: {
        'docker/Dockerfile': `
FROM debian:13
COPY ./entry.sh conf /
     ^^^^^^^^^^ "./entry.sh" lies beside the Dockerfile, but paths begin at the build context, ".".
                ^^^^ "conf" lies beside the Dockerfile, but paths begin at the build context, ".".
`,
        'docker/entry.sh': '',
        'docker/conf/a': '',
        'compose.yaml': compose('.'),
      },
      fixed: `
FROM debian:13
COPY docker/entry.sh docker/conf /
`,
    },
    {
      'docker/Dockerfile': `
FROM debian:13
COPY entry.sh /
     ^^^^^^^^ "entry.sh" lies beside the Dockerfile, but paths begin at the build context, "app".
`,
      'docker/entry.sh': '',
      'compose.yaml': 'services:\n  web:\n    build: {context: app, dockerfile: ../docker/Dockerfile}\n',
    },
  ],
});
