import rule from '../../rules/correctness/workdir-system-dir.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'WORKDIR /app',
    'WORKDIR /developer',
    'WORKDIR /app/dev',
    'WORKDIR $DIR',
    'FROM registry.example.org/a\nWORKDIR dev',
  ],
  bad: [
    `
FROM alpine:3.23
WORKDIR "/proc/x"
        ^^^^^^^^^ Every container mounts /proc anew, so what is put into /proc/x is gone: use a directory such as /app.
WORKDIR /
ONBUILD WORKDIR boot
                ^^^^ /boot belongs to the system: use a directory such as /app instead of /boot.
WORKDIR /sys
        ^^^^ Every container mounts /sys anew, so what is put into /sys is gone: use a directory such as /app.
`,
  ],
});
