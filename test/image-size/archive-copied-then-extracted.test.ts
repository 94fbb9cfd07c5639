import rule from '../../rules/image-size/archive-copied-then-extracted.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'ADD a.tar.gz /opt/',
    'COPY a.tar.gz /opt/',
    `
COPY dump.sql.gz /
RUN gunzip /dump.sql.gz
`,
    {
      snippet: `
FROM a AS b
COPY a.tar.gz /opt/
RUN tar -xf /opt/a.tar.gz
FROM c
COPY --from=b /opt/a /a
`,
      options: { everyStage: false },
    },
    `
COPY --from=build a.tar.gz /opt/
RUN tar -xf /opt/a.tar.gz
`,
    `
COPY a.tar.gz /opt/
RUN tar -czf b.tar.gz /x
`,
    `
COPY a.zip /opt/
RUN unzip /opt/a.zip
`,
    `
FROM a
COPY a.tar.gz /opt/
FROM b
RUN tar -xf /opt/a.tar.gz
`,
  ],
  bad: [
    {
      snippet: `
COPY build/a.tar.gz /tmp/
     ^^^^^^^^^^^^^^ The archive a.tar.gz stays in the image, although line 2 only unpacks it: let ADD unpack it.
RUN tar -xzf /tmp/a.tar.gz -C /opt
`,
      fixed: `
ADD build/a.tar.gz /opt/
`,
    },
    `
COPY a.tar /tmp/b.tar
     ^^^^^ The archive a.tar stays in the image, although line 2 only unpacks it: let ADD unpack it.
RUN tar xf /tmp/b.tar
`,
    `
COPY build\\foo\\bar.tar.gz "C:\\Program Files\\Foo"
     ^^^^^^^^^^^^^^^^^^^^ The archive bar.tar.gz stays in the image, although line 2 only unpacks it: let ADD unpack it.
RUN tar -xf "C:\\Program Files\\Foo\\bar.tar.gz"
`,
    `
COPY x.tgz y.txt /tmp/
     ^^^^^ The archive x.tgz stays in the image, although line 3 only unpacks it: let ADD unpack it.
RUN cd /opt \\
  && tar --extract --file=/tmp/x.tgz
`,
    `
COPY a.tar.gz /
     ^^^^^^^^ The archive a.tar.gz stays in the image, although line 2 only unpacks it: let ADD unpack it.
RUN gunzip /a.tar.gz
`,
  ],
});
