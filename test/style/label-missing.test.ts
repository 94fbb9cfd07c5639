import rule from '../../rules/style/label-missing.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'FROM a\nLABEL org.opencontainers.image.source="https://example.org"',
    'FROM a AS base\nLABEL org.opencontainers.image.source="https://example.org"\nFROM base',
    'FROM a\nARG KEY\nLABEL $KEY=b',
    { snippet: 'FROM a', options: { required: [] } },
    { snippet: 'FROM a\nLABEL team=b', options: { required: ['team'] } },
  ],
  bad: [
    `
FROM a AS base
LABEL org.opencontainers.image.source="https://example.org"
FROM alpine:3.23
     ^^^^^^^^^^^ The image has no label "org.opencontainers.image.source".
LABEL a=b
`,
    {
      snippet: `
FROM alpine:3.23
     ^^^^^^^^^^^ The image has no label "team".
`,
      options: { required: ['team'] },
    },
  ],
});
