import rule from '../../rules/single-process/exec-form.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    {
      snippet: `
FROM debian:12
ENTRYPOINT ["/app"]
CMD ["--port", "80"]
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM python:3.13-slim
CMD exec gunicorn --bind "0.0.0.0:$PORT" app:app
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD prepare && exec app --port $PORT
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM alpine:3.22
CMD app --port $PORT
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
SHELL ["/bin/bash", "-c"]
CMD prepare && app --port $PORT
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD trap "kill 0" TERM; app --port $PORT & wait
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD while true; do app; done
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD ['app', '--port', '80']
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell"]
CMD Start-Service app; Wait-Event
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD app | tee /log
`,
      options: { everyShellForm: false },
    },
  ],
  bad: [
    {
      snippet: `
FROM debian:12
CMD node server.js
^^^ Write CMD in exec form: the shell in front of "node" does not pass on the stop signal.
`,
      fixed: `
FROM debian:12
CMD ["node", "server.js"]
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD node   "my server.js" \\
^^^ Write CMD in exec form: the shell in front of "node" does not pass on the stop signal.
  --port 80
`,
      fixed: `
FROM debian:12
CMD ["node", "my server.js", "--port", "80"]
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
CMD node server.js \\
^^^ Write CMD in exec form: the shell in front of "node" does not pass on the stop signal.
  # the port
  --port 80
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM alpine:3.22
CMD node server.js
^^^ Write CMD in exec form: "node" needs no shell to start it.
`,
      fixed: `
FROM alpine:3.22
CMD ["node", "server.js"]
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
ENV PORT=80
CMD prepare --all && \\
^^^ Put exec before "app" in CMD: the shell in front of it does not pass on the stop signal.
    DEBUG=1 app --port $PORT
`,
      fixed: `
FROM debian:12
ENV PORT=80
CMD prepare --all && \\
    DEBUG=1 exec app --port $PORT
`,
      options: { everyShellForm: false },
    },
    {
      snippet: `
FROM debian:12
ENTRYPOINT app --serve
^^^^^^^^^^ Write ENTRYPOINT in exec form: the shell in front of "app" does not pass on the stop signal.
CMD ["--port", "80"]
`,
      fixed: `
FROM debian:12
ENTRYPOINT ["app", "--serve"]
CMD ["--port", "80"]
`,
      options: { everyShellForm: false },
    },
    `
FROM debian:12
CMD exec app
^^^ CMD is in shell form: prefer the exec form, a JSON array.
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
            ^^^ HEALTHCHECK is in shell form: prefer the exec form, a JSON array.
ONBUILD CMD ['app']
        ^^^ CMD is in shell form: prefer the exec form, a JSON array.
`,
  ],
});
