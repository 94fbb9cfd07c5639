import rule from '../../rules/image-size/copy-whole-filesystem.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'COPY . /',
    'COPY --from=build /app /app',
    'COPY --from=build / /rootfs/',
    'COPY --from=build /rootfs /',
    {
      snippet: `
FROM alpine AS build
FROM scratch
COPY --from=build / /
`,
      options: { intoScratch: false },
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
      options: { intoScratch: true },
    },
    `
COPY --from=nginx:1.29 /* /
                       ^^ This copies the whole file system of "nginx:1.29": name the files that are needed.
`,
  ],
});
