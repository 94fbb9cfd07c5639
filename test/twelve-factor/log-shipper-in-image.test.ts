import rule from '../../rules/twelve-factor/log-shipper-in-image.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM debian:13
RUN apt-get install -y fluentd
CMD ["fluentd"]
`,
    `
FROM debian:13
RUN apt-get install -y curl
`,
    `
FROM debian:13
RUN apt-get install -y rsyslog
CMD ["rsyslogd", "-n"]
`,
    `
FROM debian:13 AS build
RUN apt-get install -y rsyslog
FROM debian:13
CMD ["app"]
`,
    `
FROM debian:13
RUN apt-get install -y logrotate
`,
  ],
  bad: [
    {
      snippet: `
FROM debian:13
RUN apt-get update \\
  && apt-get install -y curl \\
  logrotate rsyslog
  ^^^^^^^^^ "logrotate" looks after log files inside the image: write to standard output, and leave the rest to the platform.
            ^^^^^^^ "rsyslog" looks after log files inside the image: write to standard output, and leave the rest to the platform.
CMD ["app"]
`,
      fixed: `
FROM debian:13
RUN apt-get update \\
  && apt-get install -y curl
CMD ["app"]
`,
    },
    `
FROM alpine:3.23
RUN <<EOF
apk add fluent-bit
        ^^^^^^^^^^ "fluent-bit" looks after log files inside the image: write to standard output, and leave the rest to the platform.
EOF
ENTRYPOINT ["app"]
`,
  ],
});
