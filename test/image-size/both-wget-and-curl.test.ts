import rule from '../../rules/image-size/both-wget-and-curl.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM node AS a
RUN wget my.xyz
FROM scratch
RUN curl localhost
`,
    'RUN curl a && curl b',
    `
RUN wget a
CMD ["curl", "b"]
`,
  ],
  bad: [
    `
FROM node AS a
RUN wget my.xyz
RUN curl localhost
    ^^^^ "curl" is used here and "wget" in line 2 of the same stage: one of them is enough.
FROM scratch
RUN curl localhost
`,
    `
RUN curl a \\
  && wget b
     ^^^^ "wget" is used here and "curl" in line 1 of the same stage: one of them is enough.
`,
  ],
});
