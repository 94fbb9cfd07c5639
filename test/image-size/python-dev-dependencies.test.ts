import rule from '../../rules/image-size/python-dev-dependencies.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN poetry install --only main',
    'RUN poetry install --without dev,test',
    'RUN uv sync --no-dev --locked',
    `
ENV UV_NO_DEV=1
RUN uv sync
`,
    'RUN uv pip install flask',
    'RUN uv pip sync requirements.txt',
    'RUN poetry add flask',
    `
FROM python:3.14 AS dev
RUN uv sync
`,
  ],
  bad: [
    {
      snippet: `
RUN poetry install
    ^^^^^^^^^^^^^^ "poetry install" also installs development dependencies into the final image: add --only main.
`,
      fixed: `
RUN poetry install --only main
`,
    },
    {
      snippet: `
RUN uv sync --locked
    ^^^^^^^ "uv sync" also installs development dependencies into the final image: add --no-dev.
`,
      fixed: `
RUN uv sync --no-dev --locked
`,
    },
    {
      snippet: `
FROM python:3.14 AS build
RUN uv sync
    ^^^^^^^ "uv sync" also installs development dependencies into the final image: add --no-dev.
FROM python:3.14-slim
COPY --from=build /app/.venv /app/.venv
`,
      fixed: `
FROM python:3.14 AS build
RUN uv sync --no-dev
FROM python:3.14-slim
COPY --from=build /app/.venv /app/.venv
`,
    },
  ],
});
