import rule from '../../rules/operations/depends-on-completed-vs-restart.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
services:
  web:
    image: my/web:1
    depends_on:
      migrate:
        condition: service_completed_successfully
      db:
        condition: service_started
  migrate:
    image: my/web:1
    restart: on-failure
  db:
    image: postgres:18
    restart: always
`,
  ],
  bad: [
    {
      snippet: `
services:
  web:
    image: my/web:1
    depends_on:
      migrate:
        condition: service_completed_successfully
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "migrate" is to be finished, but restart: unless-stopped starts it again and again.
  migrate:
    image: my/web:1
    restart: unless-stopped # always up
    command: ./migrate
`,
      fixed: `
services:
  web:
    image: my/web:1
    depends_on:
      migrate:
        condition: service_completed_successfully
  migrate:
    image: my/web:1
    # always up
    command: ./migrate
`,
    },
  ],
});
