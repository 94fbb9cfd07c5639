import rule from '../../rules/image-size/copy-whole-filesystem.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'COPY . /',
    'COPY --from=build /app /app',
    'COPY --from=build / /rootfs/',
    {
      snippet: `
FROM alpine
COPY --from=example.com/tools / /
`,
      options: { everyCopy: false },
    },
    {
      snippet: `
FROM scratch AS files
COPY a /a
FROM alpine
COPY --from=files / /
`,
      options: { everyCopy: false },
    },
    'COPY --from=build /rootfs /',
    {
      snippet: `
FROM alpine AS build
FROM scratch
COPY --from=build / /
`,
      options: { everyCopy: false },
    },
  ],
  bad: [
    `
FROM alpine AS build
FROM alpine
COPY --from=build / /
                  ^ This copies the whole file system of "build": name the files that are needed.
`,
    {
      snippet: `
FROM alpine AS build
FROM scratch
COPY --from=build / /
                  ^ This copies the whole file system of "build": name the files that are needed.
`,
      options: { everyCopy: true },
    },
    {
      snippet: `
FROM alpine
COPY --from=nginx:1.29 /* /
                       ^^ This copies the whole file system of "nginx:1.29": name the files that are needed.
`,
      options: { everyCopy: false },
    },
  ],
});
