import rule from '../../rules/image-size/pip-no-cache-dir.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN pip install --no-cache-dir flask',
    'RUN pip --no-cache-dir install flask',
    'RUN pipx install black',
    'RUN pipenv install flask',
    `
ENV PIP_NO_CACHE_DIR=on
RUN pip install flask
`,
    `
ARG PIP_NO_CACHE_DIR=1
RUN pip install flask
`,
    'RUN PIP_NO_CACHE_DIR=1 pip install flask',
    'RUN export PIP_NO_CACHE_DIR=yes && pip install flask',
    'RUN --mount=type=cache,target=/root/.cache/pip pip install flask',
    'RUN --mount=type=cache,target=/root/.cache pip install flask',
    'RUN pip install flask && pip cache purge',
    'RUN pip install flask && rm -rf /root/.cache',
    'RUN pip install flask && rm -rf $HOME/.cache/pip/*',
    'RUN pip install $PIP_OPTIONS flask',
    `
FROM debian:13 AS base
ENV PIP_NO_CACHE_DIR=1
FROM base
RUN pip install six
`,
    'RUN pip install --cache-dir=/tmp/pip flask && rm -rf /tmp/pip',
    'RUN pip freeze',
  ],
  bad: [
    {
      snippet: `
RUN pip2 install flask
    ^^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
`,
      fixed: `
RUN pip2 install --no-cache-dir flask
`,
    },
    {
      snippet: `
RUN python3 -m pip install --upgrade pip && pip3 install \\
    ^^^^^^^^^^^^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
                                            ^^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
    flask
`,
      fixed: `
RUN python3 -m pip install --no-cache-dir --upgrade pip && pip3 install --no-cache-dir \\
    flask
`,
    },
    {
      snippet: `
ENV PIP_NO_CACHE_DIR=off
RUN pip install flask
    ^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
`,
      fixed: `
ENV PIP_NO_CACHE_DIR=off
RUN pip install --no-cache-dir flask
`,
    },
    {
      snippet: `
RUN ["pip", "install", "flask"]
      ^^^^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
`,
      fixed: `
RUN ["pip", "install", "--no-cache-dir", "flask"]
`,
    },
    {
      snippet: `
FROM python:3.14 AS build
RUN pip install build
    ^^^^^^^^^^^ Add --no-cache-dir to "pip install", or the cache stays in the layer.
FROM scratch
COPY --from=build /a /a
`,
      fixed: `
FROM python:3.14 AS build
RUN pip install --no-cache-dir build
FROM scratch
COPY --from=build /a /a
`,
      options: { everyStage: true },
    },
  ],
});
