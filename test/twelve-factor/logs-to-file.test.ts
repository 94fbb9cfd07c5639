import rule from '../../rules/twelve-factor/logs-to-file.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD exec python app.py > /dev/stdout 2>&1' },
    { Dockerfile: 'CMD exec python app.py 2> /proc/1/fd/2' },
    { Dockerfile: 'CMD echo start > /var/log/x && exec app' },
    { Dockerfile: 'CMD ["gunicorn", "--access-logfile", "-", "a"]' },
    { Dockerfile: 'CMD ["gunicorn", "--access-logfile", "/dev/stdout", "a"]' },
    { Dockerfile: 'CMD app > /dev/null' },
    { Dockerfile: 'RUN make > build.log' },
    { Dockerfile: 'ENV LOG_FILE=/dev/stdout LOG_LEVEL=debug' },
    {
      'Dockerfile.dev': `
CMD app > a.log
`,
    },
    { Dockerfile: 'CMD app | tee app.log' },
    {
      'compose.yaml': `
services:
  web:
    image: a/b:1
    environment:
      LOG_CHANNEL: stderr
`,
    },
    { Dockerfile: 'CMD app > $LOG' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM node:24-slim
COPY . .
CMD npm run migrate && npm start >> /var/log/shop.log
                                    ^^^^^^^^^^^^^^^^^ Logs go to the file "/var/log/shop.log", where nobody sees them: write them to standard output.
`,
        'package.json': '{"scripts": {"migrate": "node migrate.js", "start": "node a.js && node server.js"}}',
      },
      fixed: `
FROM node:24-slim
COPY . .
CMD npm run migrate && npm start
`,
    },
    {
      snippet: {
        Dockerfile: `
FROM python:3.14-slim
ENV A=b \\
  LOG_FILE=/var/log/app.log
           ^^^^^^^^^^^^^^^^ Logs go to the file "/var/log/app.log", where nobody sees them: write them to standard output.
CMD exec python app.py \\
  # keep it
  >> /var/log/app.log 2>&1
     ^^^^^^^^^^^^^^^^ Logs go to the file "/var/log/app.log", where nobody sees them: write them to standard output.
`,
      },
      fixed: `
FROM python:3.14-slim
ENV A=b \\
  LOG_FILE=/dev/stdout
CMD exec python app.py \\
  # keep it
  >> /var/log/app.log 2>&1
`,
    },
    {
      Dockerfile: `
ENTRYPOINT ["sh", "-c", "exec app &> app.log"]
                                     ^^^^^^^ Logs go to the file "app.log", where nobody sees them: write them to standard output.
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["gunicorn", "--access-logfile", "/logs/access.log", "a"]
                                      ^^^^^^^^^^^^^^^^ Logs go to the file "/logs/access.log", where nobody sees them: write them to standard output.
`,
      },
      fixed: `
CMD ["gunicorn", "--access-logfile", "-", "a"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD exec gunicorn --error-logfile=/logs/error.log a
                                  ^^^^^^^^^^^^^^^ Logs go to the file "/logs/error.log", where nobody sees them: write them to standard output.
`,
      },
      fixed: `
CMD exec gunicorn --error-logfile=- a
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: a/b:1
    command: celery -A x worker --logfile /var/log/c.log
                                          ^^^^^^^^^^^^^^ Logs go to the file "/var/log/c.log", where nobody sees them: write them to standard output.
    environment:
      - LOG_CHANNEL=daily
                    ^^^^^ The log channel "daily" writes files, which nobody sees: take "stderr".
      - APP_LOG_PATH=/x
`,
      },
      fixed: `
services:
  web:
    image: a/b:1
    command: celery -A x worker --logfile /dev/stdout
    environment:
      - LOG_CHANNEL=stderr
      - APP_LOG_PATH=/x
`,
    },
  ],
});
