import rule from '../../rules/non-root/sudoers-nopasswd.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN echo "NOPASSWD"',
    'RUN echo "app ALL=(ALL) ALL" >> /etc/sudoers',
    'RUN apt-get install -y sudo',
    "FROM debian:13 AS build\nRUN echo 'app ALL=NOPASSWD: ALL' >> /etc/sudoers\nFROM debian:13\n",
  ],
  bad: [
    `
RUN adduser app \\
  && echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
                         ^^^^^^^^ NOPASSWD lets a user of the container become root at any time: leave the sudoers entry out.
RUN echo '%wheel ALL=(ALL) NOPASSWD:ALL' | tee /etc/sudoers.d/wheel
                           ^^^^^^^^ NOPASSWD lets a user of the container become root at any time: leave the sudoers entry out.
RUN <<EOF
sed -i 's/ALL$/NOPASSWD: ALL/' /etc/sudoers
               ^^^^^^^^ NOPASSWD lets a user of the container become root at any time: leave the sudoers entry out.
EOF
RUN ["sh", "-c", "echo app ALL=NOPASSWD:ALL > /etc/sudoers.d/app"]
                               ^^^^^^^^ NOPASSWD lets a user of the container become root at any time: leave the sudoers entry out.
`,
  ],
});
