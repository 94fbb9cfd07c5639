import rule from '../../rules/non-root/no-sudo.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN apt-get install -y sudo',
    'RUN echo "sudo make me a sandwich"',
    'RUN rm /usr/bin/sudo /etc/sudoers.d/app',
    'CMD ["sudo-like"]',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN sudo apt-get update \\
    ^^^^ The step runs as root already: drop "sudo".
  # with extras
  && time sudo -E make \\
          ^^^^ The step runs as root already: drop "sudo".
  && sudo \\
     ^^^^ The step runs as root already: drop "sudo".
    make install
RUN <<EOF
sudo make test
^^^^ The step runs as root already: drop "sudo".
EOF
RUN ["sudo", "make"]
      ^^^^ The step runs as root already: drop "sudo".
`,
      fixed: `
FROM debian:13
RUN apt-get update \\
  # with extras
  && time sudo -E make \\
  &&  \\
    make install
RUN <<EOF
make test
EOF
RUN ["sudo", "make"]
`,
    },
    `
FROM gitpod/workspace-full
RUN sudo apt-get update
    ^^^^ Put "USER root" above the step and go back below it instead of using "sudo".
RUN sudo -u app make
    ^^^^ To run a step as "app", put USER above it instead of using "sudo".
RUN sudo -i
    ^^^^ Put "USER root" above the step and go back below it instead of using "sudo".
`,
  ],
});
