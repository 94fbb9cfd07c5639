import rule from '../../rules/non-root/docker-api-socket.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    image: a\n    use_api_socket: false\n',
    'services:\n  a:\n    image: a\n    use_api_socket: ${API}\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    use_api_socket: true
    ^^^^^^^^^^^^^^ use_api_socket gives "a" root on the host and the registry credentials: remove it, or use a socket proxy.
    image: a
`,
      fixed: `
services:
  a:
    image: a
`,
    },
  ],
});
