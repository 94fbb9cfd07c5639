import rule from '../../rules/correctness/duplicate-mount-target.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    tmpfs: [/run, "/tmp:size=1m"]\n    volumes: ["a:/a", "a:/b", "a:/a", "${X}:/c", "./d:${Y}", "./e:${Y}"]\n',
  ],
  bad: [
    `
services:
  a:
    image: a
    tmpfs: /data/cache:size=1m
           ^^^^^^^^^^^ Something is mounted at "/data/cache" already.
    volumes:
      - data:/data
      - ./data:/data/
               ^^^^^^ Something is mounted at "/data" already.
      - {type: tmpfs, target: /data/cache}
      - type: bind
        source: ./x
        target: "/data/./"
                 ^^^^^^^^ Something is mounted at "/data" already.
`,
  ],
});
