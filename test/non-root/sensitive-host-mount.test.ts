import rule from '../../rules/non-root/sensitive-host-mount.ts';
import { testRule } from '../support/rule-test.ts';

const service = (image: string, mount: string) => `services:\n  a:\n    image: ${image}\n    volumes: ["${mount}"]\n`;

testRule(rule, {
  good: [
    service('a', './data:/data'),
    service('a', '/srv/data:/data'),
    service('a', '/etc/localtime:/etc/localtime:ro'),
    service('a', '/etc/letsencrypt:/etc/letsencrypt'),
    service('a', '/lib/modules:/lib/modules:ro'),
    service('a', '/dev/dri:/dev/dri'),
    service('a', '/sys/fs/cgroup:/sys/fs/cgroup:ro'),
    service('a', 'etc:/etc'),
    service('a', '${DIR}:/data'),
    service('a', '~/projects:/projects'),
    service('prom/node-exporter:v1.9.1', '/:/host:ro,rslave'),
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    volumes:
      - /:/host
        ^ "/" of the host is writable in "a": mount only the file it needs, read-only.
      - "/etc/shadow:/etc/shadow:z"
         ^^^^^^^^^^^ "/etc/shadow" of the host is writable in "a": mount only the file it needs, read-only.
      - ~/.ssh:/root/.ssh:ro
        ^^^^^^ "~/.ssh" of the host is readable in "a": mount only the file it needs.
      - \${HOME}/.kube/:/kube
        ^^^^^^^^^^^^^^ "~/.kube" of the host is writable in "a": mount only the file it needs, read-only.
      - type: bind
        source: /var/lib/docker
                ^^^^^^^^^^^^^^^ "/var/lib/docker" of the host is writable in "a": mount only the file it needs, read-only.
        target: /docker
  exporter:
    image: prom/node-exporter:v1.9.1
    volumes:
      - /proc:/host/proc
        ^^^^^ "/proc" of the host is writable in "exporter": mount only the file it needs, read-only.
`,
      fixed: `
services:
  a:
    image: a
  exporter:
    image: prom/node-exporter:v1.9.1
    volumes:
      - /proc:/host/proc:ro
`,
    },
    {
      snippet: `
services:
  exporter:
    image: prom/node-exporter:v1.9.1
    volumes:
      - /sys:/host/sys:z
        ^^^^ "/sys" of the host is writable in "exporter": mount only the file it needs, read-only.
      - type: bind
        source: /proc/
                ^^^^^^ "/proc" of the host is writable in "exporter": mount only the file it needs, read-only.
        target: /host/proc
`,
      fixed: `
services:
  exporter:
    image: prom/node-exporter:v1.9.1
    volumes:
      - /sys:/host/sys:z,ro
      - type: bind
        source: /proc/
        target: /host/proc
        read_only: true
`,
    },
  ],
});
