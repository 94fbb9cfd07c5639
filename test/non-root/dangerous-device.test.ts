import rule from '../../rules/non-root/dangerous-device.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    devices: ["/dev/net/tun", "/dev/dri:/dev/dri", "/dev/ttyUSB0:/dev/ttyUSB0", "/dev/fuse"]\n',
    'services:\n  a:\n    image: a\n    devices: ["${DISK}:/dev/sda"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    devices:
      - "/dev/nvme0n1p1:/dev/xvda:r"
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "/dev/nvme0n1p1" gives "a" the disk or memory of the host: mount the directory it needs.
      - source: /dev/mem
                ^^^^^^^^ "/dev/mem" gives "a" the disk or memory of the host: mount the directory it needs.
        target: /dev/mem
`,
      fixed: `
services:
  a:
    image: a
`,
    },
  ],
});
