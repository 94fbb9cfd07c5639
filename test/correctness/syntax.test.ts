import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import rule from '../../rules/correctness/syntax.ts';
import { composeProblems } from '../../rules/model/compose/problems.ts';
import { dockerfileProblems } from '../../rules/model/dockerfile/problems.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM alpine:3.22\nENV A="x y"\n' },
    { 'compose.yaml': 'services:\n  web:\n    image: nginx\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM alpine:3.22
COPY <<EOF /etc/motd
     ^^^^^ The heredoc "EOF" never ends; put EOF alone on a line behind its text.
RUN echo read as text
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: nginx
    image: apache
    ^^^^^ The key "image" occurs twice in this mapping: Compose refuses the file.
`,
    },
  ],
  except: { wording: 'The tests of the parsers show each problem.' },
});

describe('problem codes', () => {
  it('are different in Dockerfiles and Compose files', () => {
    const shared = Object.keys(dockerfileProblems).filter((code) => Object.hasOwn(composeProblems, code));
    assert.deepEqual(shared, []);
  });
});
