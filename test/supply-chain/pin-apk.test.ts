import rule from '../../rules/supply-chain/pin-apk.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `RUN apk add --no-cache 'curl~8.1' "libffi>=3.2" python2=2.7.13-r1`,
    'RUN apk add --virtual .build mypackage-1.1.1.apk',
    'RUN apk add .build-deps',
    'RUN apk del curl',
    'RUN apk add !curl',
  ],
  bad: [
    `
RUN apk add --no-cache -t .deps \\
  flex=2.6.4-r1 \\
  libffi git@edge
  ^^^^^^ apk installs whichever "libffi" is the newest: pin its version ("libffi=…").
         ^^^ apk installs whichever "git" is the newest: pin its version ("git=…").
`,
    `
RUN <<EOF
apk add "curl"
         ^^^^ apk installs whichever "curl" is the newest: pin its version ("curl=…").
EOF
`,
    `
RUN ["apk", "add", "curl"]
                    ^^^^ apk installs whichever "curl" is the newest: pin its version ("curl=…").
`,
  ],
});
