import rule from '../../rules/networking/debug-port-published.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'services:\n  a:\n    build: .\n    ports: ["127.0.0.1:9229:9229", "8080:80"]\n',
    'services:\n  n8n:\n    image: n8nio/n8n\n    ports: ["5678:5678"]\n',
    'services:\n  a:\n    build: .\n    ports: ["5005:5005", "2345:2345"]\n',
    'services:\n  a:\n    build: .\n    ports: ["${DEBUG_IP}:9229:9229", "9000-9300:9000-9300"]\n',
  ],
  bad: [
    {
      snippet: `
services:
  a:
    build: .
    ports:
      - 80:80
      - 9229:9229 # inspector
        ^^^^^^^^^ Port 9229 of the Node.js inspector is open to every network of the host: bind it to 127.0.0.1.
  b:
    build: .
    environment:
      JAVA_TOOL_OPTIONS: -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005
    ports:
      - target: 5005
        published: "15005"
                   ^^^^^^^ Port 5005 of the Java debugger is open to every network of the host: bind it to 127.0.0.1.
`,
      fixed: `
services:
  a:
    build: .
    ports:
      - 80:80
      - 127.0.0.1:9229:9229 # inspector
  b:
    build: .
    environment:
      JAVA_TOOL_OPTIONS: -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005
    ports:
      - target: 5005
        published: "15005"
        host_ip: 127.0.0.1
`,
    },
  ],
});
