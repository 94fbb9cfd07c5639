import rule from '../../rules/correctness/invalid-user-format.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'USER app',
    'USER 1000:1000',
    'USER app:app',
    'USER $APP_UID',
    'USER "app"',
    'USER $' + '{UID:-1000}:$' + '{GID:-1000}',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nUSER Some Body',
    'USER',
  ],
  bad: [
    {
      snippet: `
FROM alpine:3.23
USER app   # no root
           ^^^^^^^^^ USER takes everything in its line for one name, "# no root" too.
USER app group
         ^^^^^ USER takes everything in its line for one name, "group" too.
USER app:app:app
            ^ USER takes user:group with one colon.
ONBUILD USER :app
             ^ USER lacks a name before the colon.
`,
      fixed: `
FROM alpine:3.23
# no root
USER app
USER app group
USER app:app:app
ONBUILD USER :app
`,
    },
  ],
});
