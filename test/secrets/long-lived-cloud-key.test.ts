import rule from '../../rules/secrets/long-lived-cloud-key.ts';
import { testRule } from '../support/rule-test.ts';

const message = (name: string) =>
  `"${name}" is a permanent key of a cloud account: use a role of the machine, or a secret file.`;

testRule(rule, {
  good: [
    { 'compose.yaml': 'services:\n  a:\n    image: a\n    environment: {AWS_REGION: eu-central-1, AWS_PROFILE: a}\n' },
    { 'compose.dev.yaml': 'services:\n  a:\n    image: a\n    environment: [AWS_SECRET_ACCESS_KEY]\n' },
    { Dockerfile: 'FROM a\nENV AWS_DEFAULT_REGION=eu-central-1\n' },
  ],
  bad: [
    {
      'compose.yaml': `
services:
  a:
    image: a
    environment:
      - AWS_ACCESS_KEY_ID
      - "AWS_SECRET_ACCESS_KEY"
         ^^^^^^^^^^^^^^^^^^^^^ ${message('AWS_SECRET_ACCESS_KEY')}
      - HCLOUD_TOKEN=\${HCLOUD_TOKEN}
        ^^^^^^^^^^^^ ${message('HCLOUD_TOKEN')}
`,
    },
    {
      Dockerfile: `
FROM a
ENV A=b \\
  AZURE_CLIENT_SECRET=""
  ^^^^^^^^^^^^^^^^^^^ ${message('AZURE_CLIENT_SECRET')}
`,
    },
  ],
});
