import rule from '../../rules/shell/use-shell-instruction.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN ln -s foo bar',
    'SHELL ["/bin/bash", "-c"]',
    // A root file system of one's own needs some /bin/sh.
    'RUN ln -s /bin/busybox /bin/sh',
    'RUN ln -s /bin/sh /usr/local/bin/shell',
    'RUN echo "ln -s /bin/bash /bin/sh"',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN ln -sfv /bin/bash /bin/sh
    ^^^^^^^^^^^^^^^^^^^^^^^^^ This replaces the /bin/sh of all scripts in the image: use SHELL ["/bin/bash", "-c"].
RUN rm /bin/sh && ln -s bash /bin/sh
                  ^^^^^^^^^^^^^^^^^^ This replaces the /bin/sh of all scripts in the image: use SHELL ["/bin/bash", "-c"].
`,
      fixed: `
FROM debian:13
SHELL ["/bin/bash", "-c"]
SHELL ["/bin/bash", "-c"]
`,
    },
    `
RUN apt-get update \\
  # bash for all
 && ln -snf /bin/bash /usr/bin/sh
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This replaces the /usr/bin/sh of all scripts in the image: use SHELL ["/bin/bash", "-c"].
`,
  ],
});
