import rule from '../../rules/non-root/shared-mount-propagation.ts';
import { testRule } from '../support/rule-test.ts';

const message = (mode: string) =>
  `With "${mode}" mounts made in "web" appear on the host: leave it out, or write rslave.`;

testRule(rule, {
  good: [
    'services:\n  web:\n    image: a\n    volumes: ["/a:/a", "/b:/b:rslave", "/c:/c:ro,z", "shared:/d", "${M}:/e:rprivate"]\n',
    'services:\n  web:\n    image: a\n    volumes:\n      - {type: bind, source: /a, target: /a, bind: {propagation: "${P}"}}\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    volumes:
      - /a:/a:shared # disks
              ^^^^^^ ${message('shared')}
      - "/b:/b:ro,rshared"
                  ^^^^^^^ ${message('rshared')}
      - type: bind
        source: /c
        target: /c
        bind:
          propagation: rshared
                       ^^^^^^^ ${message('rshared')}
          selinux: z
`,
      fixed: `
services:
  web:
    image: a
    volumes:
      - /a:/a # disks
      - "/b:/b:ro"
      - type: bind
        source: /c
        target: /c
        bind:
          selinux: z
`,
    },
  ],
});
