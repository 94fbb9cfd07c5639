import rule from '../../rules/image-size/consecutive-run.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
RUN /foo.sh
WORKDIR /
RUN /bar.sh
`,
    {
      snippet: `
RUN a
RUN b
`,
      options: { anyRun: false },
    },
    {
      snippet: `
RUN foo && bar
RUN foo; bar
`,
      options: { anyRun: true },
    },
    `
RUN --mount=type=secret,id=foo /foo.sh
RUN /bar.sh
`,
    {
      snippet: `
RUN pip install a
RUN apk add b
`,
      options: { anyRun: false },
    },
  ],
  bad: [
    {
      snippet: `
RUN apk add --no-cache a

# and git
RUN apk add --no-cache b \\
^^^ The RUN in line 1 uses apk too: in one RUN its lists and database are stored once.
  c
`,
      fixed: `
RUN apk add --no-cache a \\
# and git
  && apk add --no-cache b \\
  c
`,
      options: { anyRun: false },
    },
    {
      snippet: `
RUN a
RUN b
^^^ This RUN follows another one in line 1 and could be part of it.
RUN c
^^^ This RUN follows another one in line 2 and could be part of it.
`,
      fixed: `
RUN a \\
  && b \\
  && c
`,
      options: { anyRun: true },
    },
    {
      snippet: `
RUN apt-get update && cd /tmp
RUN apt-get install -y curl && curl -V
^^^ The RUN in line 1 uses apt too: in one RUN its lists and database are stored once.
`,
      options: { anyRun: false },
    },
  ],
  except: { onbuild: 'triggers run in another build' },
});
