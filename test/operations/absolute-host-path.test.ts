import rule from '../../rules/operations/absolute-host-path.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    build: .\n    volumes: ["./a:/a", "~/.ssh:/k:ro", "/srv/data:/data", "home:/home/app", "${HOME}/x:/x"]\n',
    'services:\n  a:\n    image: a\n    volumes: ["/etc/localtime:/etc/localtime:ro", "/home:/host:ro"]\n',
  ],
  bad: [
    `
services:
  a:
    build:
      context: /Users/anna/app
               ^^^^^^^^^^^^^^^ The path /Users/anna/app exists on one machine only: make it relative, or take it from a variable.
    volumes:
      - 'C:\\\\work:/app'
         ^^^^^^^^ The path C:\\\\work exists on one machine only: make it relative, or take it from a variable.
      - type: bind
        source: "/home/anna/data"
                 ^^^^^^^^^^^^^^^ The path /home/anna/data exists on one machine only: make it relative, or take it from a variable.
        target: /data
`,
  ],
});
