import rule from '../../rules/correctness/copy-to-root.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM debian:13\nCOPY . /app',
    'FROM debian:13\nCOPY rootfs /',
    'FROM debian:13\nCOPY docker-entrypoint.sh /',
    'FROM debian:13\nADD rootfs.tar.gz /',
    'FROM scratch\nCOPY . /',
    'FROM debian:13\nCOPY --from=build app.js /',
    'FROM debian:13\nWORKDIR /app\nCOPY . .',
    'FROM debian:13\nCOPY . $DIR',
    'FROM scratch AS a\nFROM debian:13\nCOPY "" /',
    // No WORKDIR at all is another matter.
    'FROM python:3.14\nCOPY . .',
  ],
  bad: [
    `
FROM debian:13
COPY . /
       ^ COPY mixes . with the directories of the system: copy into a directory such as /app.
COPY --chown=app \\
  package.json package-lock.json /app/../
                                 ^^^^^^^^ COPY puts package.json into the root of the file system: copy into a directory such as /app.
WORKDIR /
COPY ["app.py", "."]
                 ^ COPY puts app.py into the root of the file system: copy into a directory such as /app.
ONBUILD ADD ./* /
                ^ ADD mixes ./* with the directories of the system: copy into a directory such as /app.
`,
  ],
});
