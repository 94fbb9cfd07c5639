import rule from '../../rules/operations/stale-named-volume-over-code.ts';
import { testRule } from '../support/rule-test.ts';

const project = (mount: string, dockerfile: string) => ({
  snippet: {
    'compose.yaml': `services:\n  web:\n    build: .\n    volumes:\n      - ${mount}\n`,
    Dockerfile: dockerfile,
  },
});

testRule(rule, {
  good: [
    project('.:/app', 'FROM a\nWORKDIR /app\nCOPY . .\n'),
    project('data:/app/data', 'FROM a\nWORKDIR /app\nCOPY . .\n'),
    project('/app', 'FROM a\nWORKDIR /app\nCOPY . .\n'),
    project('conf:/etc/app', 'FROM a\nCOPY app.conf /etc/app/\n'),
    project('code:/app', 'FROM a\nCOPY . $TARGET\n'),
  ],
  bad: [
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    volumes:
      - code:/srv/app/ # shared with nginx
        ^^^^^^^^^^^^^^ The volume "code" keeps the first version of what the image holds in /srv/app for ever: do not mount it there.
      - data:/data
`,
        Dockerfile: 'FROM a AS base\nWORKDIR /srv\nFROM base\nCOPY src app\n',
      },
      fixed: `
services:
  web:
    build: .
    volumes:
      # shared with nginx
      - data:/data
`,
    },
  ],
});
