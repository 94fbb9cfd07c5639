import rule from '../../rules/build-cache/volatile-arg-too-early.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM a
RUN b
ARG GIT_SHA
LABEL r=$GIT_SHA
`,
    `
ARG GIT_SHA
FROM a
RUN b
`,
    `
FROM a
ARG GIT_SHA
RUN echo $GIT_SHA > /version
`,
    `
FROM a
ARG NODE_VERSION
RUN b
RUN c $NODE_VERSION
`,
    `
FROM a
ARG GIT_SHA
RUN b
`,
  ],
  bad: [
    {
      snippet: `
FROM a
ARG BUILD_DATE=now
    ^^^^^^^^^^ BUILD_DATE changes with each build and makes the RUN in line 3 run again: declare it where it is used.
RUN b
RUN c
# when
LABEL d=$BUILD_DATE
`,
      fixed: `
FROM a
RUN b
RUN c
ARG BUILD_DATE=now
# when
LABEL d=$BUILD_DATE
`,
    },
    `
FROM a
# the commit
ARG GIT_COMMIT
    ^^^^^^^^^^ GIT_COMMIT changes with each build and makes the RUN in line 4 run again: declare it where it is used.
RUN b
ENV V=$GIT_COMMIT
`,
  ],
});
