import rule from '../../rules/correctness/compose-command-syntax.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `services:\n  a: {image: a, command: "sh -c 'a && (b)'", entrypoint: ["it's"]}\n  b: {image: b, command: echo $$(date) > x (}\n`,
  ],
  bad: [
    `
services:
  a:
    image: a
    command: sh -c 'it is
                   ^ This ' is never closed, so Compose cannot split the command.
    entrypoint: run (x)
                    ^ Compose cannot split a command with a bare "(": quote it, or write the command as a list.
    post_start:
      - command: echo "a\\
                        ^ Compose cannot split a command with a bare "\\": quote it, or write the command as a list.
`,
  ],
});
