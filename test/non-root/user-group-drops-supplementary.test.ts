import rule from '../../rules/non-root/user-group-drops-supplementary.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nRUN usermod -aG video app\nUSER app\n',
    'FROM debian:13\nRUN usermod -aG video other\nUSER app:app\n',
    'FROM debian:13\nRUN usermod -aG app app\nUSER app:app\n',
    'FROM debian:13\nRUN usermod -aG $GROUPS app\nUSER app:app\n',
    'FROM debian:13\nUSER app:app\nRUN sudo usermod -aG video app\n',
  ],
  bad: [
    {
      snippet: `
FROM debian:13 AS base
RUN useradd -G audio app && usermod -aG video,app app
RUN adduser app docker; gpasswd -a app dialout
FROM base
USER app:app
         ^^^ With ":app" the process has no other group, so "app" is not in "docker, dialout, audio, video": leave the group out.
`,
      fixed: `
FROM debian:13 AS base
RUN useradd -G audio app && usermod -aG video,app app
RUN adduser app docker; gpasswd -a app dialout
FROM base
USER app
`,
    },
  ],
});
