import rule from '../../rules/secrets/secret-mount-permissions.ts';
import { testRule } from '../support/rule-test.ts';

const message = (mode: string) =>
  `The mode ${mode} lets every user read the secret: use 0400, with "uid=" where the RUN is not root.`;

testRule(rule, {
  good: [
    'FROM alpine\nRUN --mount=type=secret,id=a ./x',
    'FROM alpine\nRUN --mount=type=secret,id=a,mode=0440 ./x',
    'FROM alpine\nRUN --mount=type=cache,target=/c,mode=0777 ./x',
    'FROM alpine\nARG MODE\nRUN --mount=type=secret,id=a,mode=$MODE ./x',
  ],
  bad: [
    {
      snippet: `
FROM alpine
RUN --mount=type=secret,id=a,mode=0444 \\
                                  ^^^^ ${message('0444')}
  --mount=type=ssh,mode=666 ./x
                        ^^^ ${message('666')}
`,
      fixed: `
FROM alpine
RUN --mount=type=secret,id=a,mode=0400 \\
  --mount=type=ssh,mode=0400 ./x
`,
    },
  ],
});
