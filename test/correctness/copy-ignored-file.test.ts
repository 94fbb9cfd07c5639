import rule from '../../rules/correctness/copy-ignored-file.ts';
import { testRule } from '../support/rule-test.ts';

const file = (dockerfile: string, ignore: string) => ({ Dockerfile: dockerfile, '.dockerignore': ignore });

testRule(rule, {
  good: [
    { Dockerfile: 'FROM scratch\nCOPY dist /app' },
    file('FROM scratch\nCOPY dist /app', 'node_modules\n'),
    file('FROM scratch\nCOPY ./Dockerfile .', '**\n!Dockerfile\n'),
    file('FROM scratch\nCOPY . .', '*\n!src\n'),
    file('FROM scratch\nCOPY dist /app', 'dist\n!dist/app.js\n'),
    file('FROM scratch\nCOPY dist /app', 'dist\n!**/*.js\n'),
    file('FROM scratch\nCOPY --from=build dist /app', 'dist\n'),
    file('FROM scratch\nADD https://example.org/dist /app', '*\n'),
    file('FROM scratch\nCOPY dist/*.js /app', 'dist/*.js\n!dist/a.js\n'),
    file('FROM scratch\nONBUILD COPY dist /app', 'dist\n'),
    file('FROM scratch\nARG DIR\nCOPY $DIR /app', 'dist\n'),
    file('FROM scratch\nCOPY <<EOF /app\nx\nEOF', '*\n'),
  ],
  bad: [
    file(
      `
FROM scratch
COPY . .
     ^ Everything is excluded by "*" in .dockerignore, so COPY copies nothing.
`,
      '\n*\n',
    ),
    file(
      `
FROM scratch
COPY --chown=1000 \\
  package.json ./dist/app/ /app/
               ^^^^^^^^^^^ dist/app is excluded by "dist" in .dockerignore, so COPY does not find it.
ADD ["/a.log", "/b"]
      ^^^^^^ a.log is excluded by "**/*.log" in .dockerignore, so ADD does not find it.
`,
      '!keep\ndist\n**/*.log\n',
    ),
  ],
});
