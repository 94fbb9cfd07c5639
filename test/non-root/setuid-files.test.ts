import rule from '../../rules/non-root/setuid-files.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN chmod 0755 /usr/bin/tool',
    'RUN chmod u-s /bin/ping && find / -perm -4000 -exec chmod a-s {} +',
    // On directories it hands the group down.
    'RUN chmod g+s /srv && chmod 2775 /srv',
    'RUN chmod $MODE /bin/tool',
    'FROM debian:13 AS build\nRUN chmod u+s /bin/tool\nFROM debian:13\n',
  ],
  bad: [
    {
      snippet: `
RUN chown root /opt/sandbox && chmod 4755 /opt/sandbox
                                     ^^^^ Mode 4755 makes everybody who runs "/opt/sandbox" its owner: leave the set-user-ID bit out.
RUN chmod u+s /bin/ping
          ^^^ Mode u+s makes everybody who runs "/bin/ping" its owner: leave the set-user-ID bit out.
COPY --chmod=6755 tool /bin/
             ^^^^ Mode 6755 makes everybody who runs what COPY brings its owner: leave the set-user-ID bit out.
`,
      fixed: `
RUN chown root /opt/sandbox && chmod 0755 /opt/sandbox
RUN chmod u+s /bin/ping
COPY --chmod=2755 tool /bin/
`,
    },
    `
RUN <<EOF
chmod \\
  +s /bin/tool
  ^^ Mode +s makes everybody who runs "/bin/tool" its owner: leave the set-user-ID bit out.
EOF
`,
  ],
});
