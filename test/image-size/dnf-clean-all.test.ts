import rule from '../../rules/image-size/dnf-clean-all.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN dnf install -y httpd && dnf clean all',
    'RUN microdnf install -y httpd && microdnf clean all',
    'RUN dnf install -y httpd && rm -rf /var/cache/dnf',
    'RUN dnf -y rei httpd && dnf clean all',
    'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf in -y httpd',
    'RUN dnf repolist',
  ],
  bad: [
    {
      snippet: `
RUN dnf -y in httpd
    ^^^^^^^^^ What "dnf" keeps in its cache stays in the layer: run "dnf clean all" in this RUN.
`,
      fixed: `
RUN dnf -y in httpd && dnf clean all
`,
    },
    {
      snippet: `
RUN microdnf clean all && dnf install -y httpd
                          ^^^^^^^^^^^ What "dnf" keeps in its cache stays in the layer: run "dnf clean all" in this RUN.
`,
      fixed: `
RUN microdnf clean all && dnf install -y httpd && dnf clean all
`,
    },
    {
      snippet: `
RUN microdnf install -y httpd && dnf clean all
    ^^^^^^^^^^^^^^^^ What "microdnf" keeps in its cache stays in the layer: run "microdnf clean all" in this RUN.
`,
      fixed: `
RUN microdnf install -y httpd && microdnf clean all && dnf clean all
`,
    },
    {
      snippet: `
RUN dnf -y upgrade-minimal
    ^^^^^^^^^^^^^^^^^^^^^^ What "dnf" keeps in its cache stays in the layer: run "dnf clean all" in this RUN.
`,
      fixed: `
RUN dnf -y upgrade-minimal && dnf clean all
`,
    },
    {
      snippet: `
RUN <<EOF
set -e
dnf install -y httpd
^^^^^^^^^^^ What "dnf" keeps in its cache stays in the layer: run "dnf clean all" in this RUN.
httpd -v
EOF
`,
      fixed: `
RUN <<EOF
set -e
dnf install -y httpd
dnf clean all
httpd -v
EOF
`,
    },
  ],
  except: { crlf: 'a heredoc with CRLF hands the shell words that end with CR' },
});
