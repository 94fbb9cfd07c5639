import rule from '../../rules/non-root/volume-sensitive-dir.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'VOLUME /data /var/lib/app /etc/app',
    'VOLUME ["/home/app", "/tmp", "/usr/share/nginx/html"]',
    'VOLUME $DIR',
    'VOLUME etc',
  ],
  bad: [
    {
      snippet: `
FROM debian:13
VOLUME /etc/ /data
       ^^^^^ "/etc" belongs to the system and is no place for a volume: declare the data directory only.
VOLUME [ "/sys/fs/cgroup" ]
          ^^^^^^^^^^^^^^ "/sys/fs/cgroup" belongs to the system and is no place for a volume: declare the data directory only.
VOLUME /
       ^ "/" belongs to the system and is no place for a volume: declare the data directory only.
CMD ["app"]
`,
      fixed: `
FROM debian:13
VOLUME /etc/ /data
CMD ["app"]
`,
    },
  ],
});
