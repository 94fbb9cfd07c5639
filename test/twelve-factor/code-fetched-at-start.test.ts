import rule from '../../rules/twelve-factor/code-fetched-at-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      Dockerfile: `
RUN git clone https://example.com/a.git
CMD ["/a"]
`,
    },
    { Dockerfile: 'CMD ["git", "pull"]' },
    { Dockerfile: 'CMD git log && app' },
  ],
  bad: [
    {
      Dockerfile: `
CMD git clone https://example.com/a.git && cd a && node server.js
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "git clone" fetches code at every start: take it into the image while that is built.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "git pull && python app.py"
                    ^^^^^^^^ "git pull" fetches code at every start: take it into the image while that is built.
`,
    },
  ],
});
