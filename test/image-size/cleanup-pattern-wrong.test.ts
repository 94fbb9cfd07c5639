import rule from '../../rules/image-size/cleanup-pattern-wrong.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN rm -rf /var/lib/apt/lists/*',
    'RUN rm -rf "/var/lib/apt/lists"/*',
    'RUN rm -f /var/lib/apt/lists/*_*',
    'RUN rm -rf "$DIR/*"',
    'RUN rm "a b"',
    'RUN echo "rm /var/lib/apt/lists/*"',
    'RUN ["sh", "-c", "rm -rf /var/lib/apt/lists/*"]',
  ],
  bad: [
    {
      snippet: `
RUN apt-get update \\
  && rm -rf "/var/lib/apt/lists/*"
            ^^^^^^^^^^^^^^^^^^^^^^ In quotes the pattern /var/lib/apt/lists/* is the name of a file that does not exist: nothing is deleted.
`,
      fixed: `
RUN apt-get update \\
  && rm -rf /var/lib/apt/lists/*
`,
    },
    {
      snippet: `
RUN rm -rf '/tmp/*' /var/tmp/*
           ^^^^^^^^ In quotes the pattern /tmp/* is the name of a file that does not exist: nothing is deleted.
`,
      fixed: `
RUN rm -rf /tmp/* /var/tmp/*
`,
    },
    {
      snippet: `
RUN rm -f /var/lib/apt/lists/*
          ^^^^^^^^^^^^^^^^^^^^ Without -r this fails at the directory "partial" among the package lists.
`,
      fixed: `
RUN rm -r -f /var/lib/apt/lists/*
`,
    },
    `
RUN ["rm", "-rf", "/var/lib/apt/lists/*"]
                   ^^^^^^^^^^^^^^^^^^^^ In quotes the pattern /var/lib/apt/lists/* is the name of a file that does not exist: nothing is deleted.
`,
  ],
});
