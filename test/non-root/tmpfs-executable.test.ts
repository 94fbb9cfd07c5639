import rule from '../../rules/non-root/tmpfs-executable.ts';
import { testRule } from '../support/rule-test.ts';

const message = (option: string, path: string) => `"${option}" takes back what protects ${path}: leave it out.`;

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    tmpfs: [/tmp, "/run:size=1m,mode=1777", "/x:noexec,nosuid", "${DIR}:rw"]\n',
    'services:\n  web:\n    image: a\n    tmpfs: {a: b}\n',
    'services:\n  web:\n    image: a\n    tmpfs:\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    tmpfs: /tmp:exec
                ^^^^ ${message('exec', '/tmp')}
  api:
    image: a
    tmpfs:
      - /run
      - "/cache:size=1m,suid,rw" # plugins
                        ^^^^ ${message('suid', '/cache')}
`,
      fixed: `
services:
  web:
    image: a
    tmpfs: /tmp
  api:
    image: a
    tmpfs:
      - /run
      - "/cache:size=1m,rw" # plugins
`,
    },
    {
      snippet: `
services:
  web:
    image: a
    tmpfs: [/a:dev, "\${DIR}:exec"]
               ^^^ ${message('dev', '/a')}
                            ^^^^ ${message('exec', '${DIR}')}
`,
      fixed: `
services:
  web:
    image: a
    tmpfs: [/a, "\${DIR}:exec"]
`,
    },
  ],
});
