import rule from '../../rules/twelve-factor/port-variable-mismatch.ts';
import { testRule } from '../support/rule-test.ts';

const web = (keys: string): string => `services:\n  web:\n    image: a\n${keys}`;

testRule(rule, {
  good: [
    web('    environment: {FLASK_RUN_PORT: 8000}\n    ports: ["80:8000"]\n'),
    web('    environment: {FLASK_RUN_PORT: "${PORT}"}\n    ports: ["80:5000"]\n'),
    web('    environment: {FLASK_RUN_PORT: 8000}\n    ports: ["80:5000", "81:8000"]\n'),
    web('    environment: {FLASK_RUN_PORT: 8000}\n    ports: ["80:${PORT}"]\n'),
    web('    environment: {FLASK_RUN_PORT: 8000}\n    command: flask run --port 5000\n    ports: ["80:5000"]\n'),
    // Nobody says that the program reads it.
    web('    environment: {PORT: 8000}\n    ports: ["80:5000"]\n'),
    web('    environment: {ASPNETCORE_HTTP_PORTS: 8000, ASPNETCORE_HTTPS_PORTS: 8443}\n    ports: ["443:8443"]\n'),
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: a
    environment:
      - FLASK_RUN_PORT=8000
    ports:
      - "127.0.0.1:80:5000/tcp" # front
                      ^^^^ "FLASK_RUN_PORT" makes the program listen on 8000, but the published port leads to 5000.
  api:
    image: a
    environment: {UVICORN_PORT: 8000}
    ports:
      - target: 80
                ^^ "UVICORN_PORT" makes the program listen on 8000, but the published port leads to 80.
        published: 8080
`,
      fixed: `
services:
  web:
    image: a
    environment:
      - FLASK_RUN_PORT=8000
    ports:
      - "127.0.0.1:80:8000/tcp" # front
  api:
    image: a
    environment: {UVICORN_PORT: 8000}
    ports:
      - target: 8000
        published: 8080
`,
    },
  ],
});
