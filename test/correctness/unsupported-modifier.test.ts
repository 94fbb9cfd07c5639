import rule from '../../rules/correctness/unsupported-modifier.ts';
import { testRule } from '../support/rule-test.ts';

const use = (inner: string): string => `$\{${inner}}`;

testRule(rule, {
  good: [
    ...['A', 'A:-b', 'A-b', 'A:+b', 'A+b', 'A:?b', 'A?b', 'A#b', 'A##b', 'A%b', 'A%%b', 'A/b/c', 'A//b/c'].map(
      (inner) => `FROM a\nARG A\nENV B=${use(inner)}`,
    ),
    `FROM a\nRUN echo ${use('A^^')}`,
    `FROM a\nENV B='${use('A^^')}'`,
    `FROM a\nENV B=\\${use('A^^')}`,
  ],
  bad: [
    {
      snippet: `
FROM a
ARG A=b
ENV B=${use('A:=c')} \\
         ^^ Docker knows no ":=" in a variable; in RUN the shell may.
    C="${use('A=c')}"
          ^ Docker knows no "=" in a variable; in RUN the shell may.
`,
      fixed: `
FROM a
ARG A=b
ENV B=${use('A:-c')} \\
    C="${use('A:-c')}"
`,
    },
    `
FROM a
ARG A=b
COPY a /${use('A^^')}
           ^^ Docker knows no "^^" in a variable; in RUN the shell may.
ONBUILD WORKDIR ${use('A:1')}
                   ^^ Docker knows no ":1" in a variable; in RUN the shell may.
`,
  ],
});
