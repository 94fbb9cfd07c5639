import rule from '../../rules/image-size/other-caches-left.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN conda install -y numpy && conda clean -afy',
    'RUN poetry install --no-cache --only main',
    `
ENV POETRY_NO_CACHE=1
RUN poetry install
`,
    'RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install',
    'RUN --mount=type=cache,target=/tmp/cache composer install --no-dev',
    'RUN composer install --no-dev && composer clear-cache',
    'RUN pipenv install && rm -rf ~/.cache',
    'RUN uv sync',
    'RUN pnpm install',
  ],
  bad: [
    {
      snippet: `
RUN mamba install -y numpy
    ^^^^^^^^^^^^^ The download cache of "mamba" stays in the layer: empty it in this RUN, or mount a cache.
`,
      fixed: `
RUN mamba install -y numpy && mamba clean -afy
`,
    },
    {
      snippet: `
RUN poetry install --only main
    ^^^^^^^^^^^^^^ The download cache of "poetry" stays in the layer: empty it in this RUN, or mount a cache.
`,
      fixed: `
RUN poetry install --no-cache --only main
`,
    },
    {
      snippet: `
RUN composer install --no-dev
    ^^^^^^^^^^^^^^^^ The download cache of "composer" stays in the layer: empty it in this RUN, or mount a cache.
`,
      fixed: `
RUN composer install --no-cache --no-dev
`,
    },
    `
RUN pipenv install --system --deploy
    ^^^^^^^^^^^^^^ The download cache of "pipenv" stays in the layer: empty it in this RUN, or mount a cache.
`,
  ],
});
