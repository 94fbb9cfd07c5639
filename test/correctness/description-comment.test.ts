import rule from '../../rules/correctness/description-comment.ts';
import { testRule } from '../support/rule-test.ts';

const on = '# check=experimental=InvalidDefinitionDescription';

testRule(rule, {
  good: [
    `${on}
# foo this is the foo
ARG foo=bar

# base this is the base image
FROM scratch AS Base

# A heading

# version this is the version number
ARG version=latest
# baz this is the baz
ARG foo=baz bar=qux baz=quux
#
ARG bit=bat
# whatever
COPY a .
# hadolint ignore=DL3006
FROM a AS b
# no name, nothing to describe
FROM c
`,
    { snippet: '# not the name\nARG a=b', options: { everyFile: false } },
    { snippet: '# check=skip=all\n# not the name\nARG a=b', options: { everyFile: false } },
  ],
  bad: [
    {
      snippet: `
${on};skip=FromAsCasing
# version
# A heading
ARG version=latest
^^^ This comment does not describe version: begin it with "version ", or put a blank line below it.
# BasE this is the image
FROM scratch AS base
^^^^ This comment does not describe base: begin it with "base ", or put a blank line below it.
`,
      options: { everyFile: false },
      fixed: `
${on};skip=FromAsCasing
# version
# A heading

ARG version=latest
# BasE this is the image

FROM scratch AS base
`,
    },
  ],
});
