import rule from '../../rules/twelve-factor/python-unbuffered.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM python:3.14
ENV PYTHONUNBUFFERED=1
CMD ["python", "a.py"]
`,
    `
FROM python:3.14
CMD ["python", "-u", "a.py"]
`,
    `
FROM python:3.14
CMD ["gunicorn", "a"]
`,
    `
FROM acme/python:3
CMD ["python", "a.py"]
`,
    `
FROM python:3.14
CMD ["python", "-m", "http.server"]
`,
    `
FROM python:3.14
CMD PYTHONUNBUFFERED=1 python a.py
`,
    `
FROM python:3.14 AS base
ENV PYTHONUNBUFFERED=1
FROM base
CMD ["python", "a.py"]
`,
    `
FROM node:24
CMD ["node", "a.js"]
`,
  ],
  bad: [
    {
      snippet: `
FROM python:3.14-slim
COPY a.py ./
# start
CMD ["python3.14", "a.py"]
      ^^^^^^^^^^ Python keeps its output back in a container: set PYTHONUNBUFFERED=1.
`,
      fixed: `
FROM python:3.14-slim
COPY a.py ./
ENV PYTHONUNBUFFERED=1
# start
CMD ["python3.14", "a.py"]
`,
    },
    {
      snippet: `
FROM debian:13
ENTRYPOINT exec python3 \\
                ^^^^^^^ Python keeps its output back in a container: set PYTHONUNBUFFERED=1.
  /app/main.py
`,
      fixed: `
FROM debian:13
ENV PYTHONUNBUFFERED=1
ENTRYPOINT exec python3 \\
  /app/main.py
`,
    },
    `
FROM python:3.14 AS base
ENTRYPOINT ["python", "a.py"]
             ^^^^^^ Python keeps its output back in a container: set PYTHONUNBUFFERED=1.
FROM base
`,
  ],
});
