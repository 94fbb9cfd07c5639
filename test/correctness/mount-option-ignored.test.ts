import rule from '../../rules/correctness/mount-option-ignored.ts';
import { testRule } from '../support/rule-test.ts';

const mount = (keys: string): string => `services:\n  web:\n    image: a\n    volumes:\n      - {${keys}}\n`;

testRule(rule, {
  good: [
    mount('type: bind, source: ., target: /a, bind: {create_host_path: false}'),
    mount('type: "${TYPE}", source: a, target: /a, bind: {propagation: rslave}'),
    mount('type: npipe, source: a, target: /a, bind: {}'),
    mount('type: volume, source: a, target: /a, bind:'),
    'services:\n  web:\n    image: a\n    volumes: ["a:/a:nocopy"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    volumes:
      - type: volume
        source: a
        target: /a
        bind:
        ^^^^ A mount of type "volume" has no "bind" options: Compose ignores them.
          propagation: rslave # wanted
        tmpfs: {size: 10}
        ^^^^^ A mount of type "volume" has no "tmpfs" options: Compose ignores them.
      - {type: tmpfs, target: /b, volume: {nocopy: true}}
                                  ^^^^^^ A mount of type "tmpfs" has no "volume" options: Compose ignores them.
`,
      fixed: `
services:
  web:
    image: a
    volumes:
      - type: volume
        source: a
        target: /a
        # wanted
      - {type: tmpfs, target: /b}
`,
    },
  ],
});
