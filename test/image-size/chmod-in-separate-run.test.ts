import rule from '../../rules/image-size/chmod-in-separate-run.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'COPY --chmod=755 start.sh /start.sh',
    `
COPY start.sh /start.sh
RUN chmod +x /other.sh
`,
    'RUN curl -o /usr/bin/x https://example.com/x && chmod +x /usr/bin/x',
    `
COPY . /app
RUN chmod +x /app/run.sh
`,
    `
COPY start.sh /start.sh
RUN cd /tmp && chmod +x start.sh
`,
    `
COPY --chmod=644 a.sh /a.sh
RUN chmod 755 /a.sh
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:13
COPY start.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/start.sh
             ^^^^^^^^^^^^^^^^^^^^^^^ "chmod" stores /usr/local/bin/start.sh a second time: set the mode with --chmod in line 2, where it is copied.
CMD ["start.sh"]
`,
      fixed: `
FROM debian:13
COPY --chmod=755 start.sh /usr/local/bin/
CMD ["start.sh"]
`,
    },
    {
      snippet: `
WORKDIR /app
COPY start.sh ./
RUN chmod 0755 start.sh
               ^^^^^^^^ "chmod" stores start.sh a second time: set the mode with --chmod in line 2, where it is copied.
`,
      fixed: `
WORKDIR /app
COPY --chmod=0755 start.sh ./
`,
    },
    `
FROM alpine:3.23
COPY a.sh b.sh /bin/
RUN apk add --no-cache curl \\
  && chmod u+x /bin/a.sh /bin/b.sh
               ^^^^^^^^^ "chmod" stores /bin/a.sh a second time: set the mode with --chmod in line 2, where it is copied.
                         ^^^^^^^^^ "chmod" stores /bin/b.sh a second time: set the mode with --chmod in line 2, where it is copied.
`,
  ],
});
