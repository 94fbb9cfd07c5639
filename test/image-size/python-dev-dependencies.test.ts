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
    'FROM a\nRUN pip install -r requirements.txt -r requirements-devices.txt\n',
    'FROM a AS test\nRUN pip install -r requirements-test.txt\n',
    'FROM a AS lint\nRUN pip install -r requirements-dev.txt\nFROM a\nCOPY . .\n',
    { 'Dockerfile.test': 'FROM a\nRUN pip install -r requirements-test.txt\n' },
  ],
  bad: [
    `
FROM a
RUN pip install --no-cache-dir \\
  -r requirements.txt \\
  -r requirements/dev.txt
     ^^^^^^^^^^^^^^^^^^^^ "requirements/dev.txt" brings tools for development into the final image: install it in a stage for tests.
RUN uv pip install -r test-requirements.txt
                      ^^^^^^^^^^^^^^^^^^^^^ "test-requirements.txt" brings tools for development into the final image: install it in a stage for tests.
`,
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
