import rule from '../../rules/correctness/volume-unknown-option.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    volumes: ["./a:/a:ro,z", "./b:/b:rw,nocopy", "./c:/c:rshared", "./d:/d:U", "./e:/e:${MODE}", "./f:/f:ro,cached", \'C:\\x:/g\']\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    image: a
    volumes:
      - ./a:/a:readonly # keep
               ^^^^^^^^ Compose knows no option "readonly" and ignores it; did you mean "ro"?
      - "./b:/b:z,rshard"
                  ^^^^^^ Compose knows no option "rshard" and ignores it; did you mean "rshared"?
      - ./c:/c:whatever
               ^^^^^^^^ Compose knows no option "whatever" and ignores it.
`,
      fixed: `
services:
  a:
    image: a
    volumes:
      - ./a:/a:ro # keep
      - "./b:/b:z,rshared"
      - ./c:/c:whatever
`,
    },
  ],
});
