import rule from '../../rules/image-size/zypper-clean.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN zypper install -y httpd && zypper cc',
    'RUN zypper -n in httpd && zypper clean --all',
    'RUN --mount=type=cache,target=/var/cache/zypp zypper install -y httpd',
    'RUN zypper refresh',
  ],
  bad: [
    {
      snippet: `
RUN zypper -n in httpd
    ^^^^^^^^^^^^ What "zypper" keeps in its cache stays in the layer: run "zypper clean --all" in this RUN.
`,
      fixed: `
RUN zypper -n in httpd && zypper clean --all
`,
    },
    {
      snippet: `
RUN zypper -n in httpd; zypper -n up; echo done
                        ^^^^^^^^^^^^ What "zypper" keeps in its cache stays in the layer: run "zypper clean --all" in this RUN.
`,
      fixed: `
RUN zypper -n in httpd; zypper -n up && zypper clean --all; echo done
`,
    },
  ],
});
