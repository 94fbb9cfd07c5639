import rule from '../../rules/correctness/invalid-run-flag.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM golang:1.25\nRUN --mount=type=cache,target=/x,sharing=locked,uid=1000,mode=0755,ro go build',
    'FROM golang:1.25\nRUN --mount=target=.,rw --mount=type=bind,from=build,source=/a,dst=/b make',
    'FROM golang:1.25\nRUN --mount=type=secret,id=npm,required=true,env=TOKEN --mount=type=ssh make',
    'FROM golang:1.25\nRUN --mount=type=tmpfs,target=/tmp,size=64m --network=none --security=sandbox make',
    'FROM golang:1.25\nRUN --mount=type=$TYPE,id=x --mount=type=cache,uid=$ID,target=/y make',
  ],
  bad: [
    {
      snippet: `
FROM golang:1.25
RUN --network=hots --security=none \\
              ^^^^ --network can be default / none / host, not "hots".
                              ^^^^ --security can be sandbox / insecure, not "none".
  --mount=type=cahce,target=/x \\
               ^^^^^ type can be bind / cache / tmpfs / secret / ssh, not "cahce".
  --mount=type=cache,targte=/x,sharing=lock,volume=x,id \\
                     ^^^^^^ A mount of type cache has no option "targte"; did you mean target?
                                       ^^^^ sharing can be shared / private / locked, not "lock".
                                            ^^^^^^ A mount of type cache has no option "volume".
                                                     ^^ The option "id" needs a value: id=….
  --mount=type=secret,id=a,mode=u+r,required=yes make
                                ^^^ "u+r" is no value for "mode".
                                             ^^^ "yes" is no value for "required".
`,
      fixed: `
FROM golang:1.25
RUN --network=host --security=none \\
  --mount=type=cache,target=/x \\
  --mount=type=cache,target=/x,sharing=locked,volume=x,id \\
  --mount=type=secret,id=a,mode=u+r,required=yes make
`,
    },
  ],
});
