import rule from '../../rules/non-root/world-writable.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN chmod 755 /data',
    'RUN chmod 1777 /data && chmod a+rwxt /data',
    'RUN chmod o-w /data && chmod g=u /data && chmod +x /run.sh && chmod +w /data',
    'RUN chmod 777 /tmp/build',
    'RUN chmod $MODE /data',
    'RUN chmod --reference=/etc /data',
    'FROM debian:13 AS build\nRUN chmod 777 /data\nFROM debian:13\nCOPY --from=build /data /data\n',
    'COPY --chmod=755 . .',
    'COPY --chmod=$MODE . .',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN mkdir -p -m 0777 /cache \\
                ^^^^ Mode 0777 lets everybody change "/cache": give it to the user who needs it (chown) and drop the right.
  && chmod -R 777 /tmp/x /app $DATA \\
              ^^^ Mode 777 lets everybody change "/app": give it to the user who needs it (chown) and drop the right.
  && chmod a+rw /etc/app.conf
           ^^^^ Mode a+rw lets everybody change "/etc/app.conf": give it to the user who needs it (chown) and drop the right.
COPY --chmod=666 app.ini /etc/
             ^^^ Mode 666 lets everybody change what COPY brings: use --chown and drop the right.
`,
      fixed: `
FROM debian:13
RUN mkdir -p -m 0775 /cache \\
  && chmod -R 775 /tmp/x /app $DATA \\
  && chmod ug+rw /etc/app.conf
COPY --chmod=664 app.ini /etc/
`,
    },
    {
      snippet: `
RUN <<EOF
chmod o+w $DATA
      ^^^ Mode o+w lets everybody change "$DATA": give it to the user who needs it (chown) and drop the right.
EOF
RUN ["chmod", "777", "/data"]
               ^^^ Mode 777 lets everybody change "/data": give it to the user who needs it (chown) and drop the right.
`,
      fixed: `
RUN <<EOF
chmod o+w $DATA
EOF
RUN ["chmod", "775", "/data"]
`,
    },
  ],
});
