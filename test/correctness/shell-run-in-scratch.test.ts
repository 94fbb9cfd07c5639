import rule from '../../rules/correctness/shell-run-in-scratch.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM scratch\nCOPY app /app\nRUN ["/app", "--init"]\nCMD ["/app"]',
    'FROM alpine:3.23\nRUN make\nCMD make',
    'FROM registry.example.org/base\nRUN make',
    'RUN make',
    // They may bring a shell.
    'FROM scratch\nADD rootfs.tar.gz /\nRUN make',
    'FROM scratch\nCOPY --from=busybox:1.37 /bin/busybox /bin/sh\nRUN make',
    'FROM scratch\nCOPY --from=busybox:1.37 /bin $DIR\nRUN make',
    'FROM scratch\nCOPY --from=busybox:1.37 / .\nRUN make',
    'FROM scratch\nCOPY --from=busybox:1.37 /bin/busybox /busybox\nSHELL ["/busybox", "sh", "-c"]\nRUN make',
    'FROM scratch\nRUN --mount=from=busybox:1.37,target=/bin make',
  ],
  bad: [
    {
      snippet: `
FROM scratch AS base
COPY app /app/
FROM base
RUN echo a && \\
^^^ RUN needs a shell to read it, and "scratch" has none: use the exec form.
  # why
  echo b
ENTRYPOINT /app/app --port 80
^^^^^^^^^^ ENTRYPOINT needs a shell to read it, and "scratch" has none: use the exec form.
FROM gcr.io/distroless/static-debian13
HEALTHCHECK CMD /app/app check || exit 1
            ^^^ CMD needs a shell to read it, and "gcr.io/distroless/static-debian13" has none: use the exec form.
`,
      fixed: `
FROM scratch AS base
COPY app /app/
FROM base
RUN echo a && \\
  # why
  echo b
ENTRYPOINT ["/app/app", "--port", "80"]
FROM gcr.io/distroless/static-debian13
HEALTHCHECK CMD /app/app check || exit 1
`,
    },
    `
FROM scratch
RUN <<EOF
^^^ RUN needs a shell to read it, and "scratch" has none: use the exec form.
make
EOF
`,
  ],
  except: { onbuild: 'What ONBUILD runs, runs on another image.' },
});
