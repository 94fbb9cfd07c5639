import rule from '../../rules/style/instruction-casing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM a\nCOPY b /c\nONBUILD RUN d\nHEALTHCHECK cmd e',
    'from a\ncopy b /c',
    'FROM a\nRUN echo \\\n  from here',
    'arg a\nfrom b\ncopy c /d',
  ],
  bad: [
    {
      snippet: `
ARG a
From scratch AS base
^^^^ From mixes capitals and small letters: use FROM.
RUN make
onbuild run make
^^^^^^^ Most instructions of this file are written otherwise: use ONBUILD instead of onbuild.
        ^^^ Most instructions of this file are written otherwise: use RUN instead of run.
ENV A=b
`,
      fixed: `
ARG a
FROM scratch AS base
RUN make
ONBUILD RUN make
ENV A=b
`,
    },
    {
      snippet: `
from scratch
copy a /b
COPY c /d
^^^^ Most instructions of this file are written otherwise: use copy instead of COPY.
`,
      fixed: `
from scratch
copy a /b
copy c /d
`,
    },
  ],
});
