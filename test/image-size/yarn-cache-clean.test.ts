import rule from '../../rules/image-size/yarn-cache-clean.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN yarn install bar && yarn cache clean',
    'RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install',
    'RUN --mount=type=cache,target=/home/node/.cache yarn',
    'RUN yarn install --cache-folder /tmp/y && rm -rf /tmp/y',
    'RUN yarn build',
    `
ENV YARN_CACHE_FOLDER=/yarn
RUN yarn install
`,
    'RUN yarn --version',
  ],
  bad: [
    {
      snippet: `
RUN yarn cache clean && yarn install foo
                        ^^^^^^^^^^^^ The download cache of "yarn" stays in the layer: run "yarn cache clean" in this RUN, or mount a cache.
`,
      fixed: `
RUN yarn cache clean && yarn install foo && yarn cache clean
`,
    },
    {
      snippet: `
RUN yarn
    ^^^^ The download cache of "yarn" stays in the layer: run "yarn cache clean" in this RUN, or mount a cache.
`,
      fixed: `
RUN yarn && yarn cache clean
`,
    },
    {
      snippet: `
RUN yarn global add serve && serve --version
    ^^^^^^^^^^^^^^^ The download cache of "yarn" stays in the layer: run "yarn cache clean" in this RUN, or mount a cache.
`,
      fixed: `
RUN yarn global add serve && yarn cache clean && serve --version
`,
    },
  ],
});
