import rule from '../../rules/correctness/reserved-stage-name.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: ['FROM scratch AS build\nFROM alpine AS contexts'],
  bad: [
    `
FROM alpine AS scratch
               ^^^^^^^ "scratch" is reserved by Docker; give the stage another name.
FROM alpine AS Context
               ^^^^^^^ "Context" is reserved by Docker; give the stage another name.
`,
  ],
});
