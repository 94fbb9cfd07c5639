import rule from '../../rules/secrets/build-credentials-need-secret-mount.ts';
import { testRule } from '../support/rule-test.ts';

const message = (instruction: string, name: string, program: string) =>
  `${instruction} "${name}" leaves the credentials that "${program}" uses in the image: mount them with "RUN --mount=type=secret".`;

testRule(rule, {
  good: [
    'FROM node\nARG NPM_TOKEN\nRUN echo no install',
    'FROM node\nRUN npm ci\nARG NPM_TOKEN',
    'FROM ruby\nENV BUNDLE_PATH=/gems BUNDLE_WITHOUT=test\nRUN bundle install',
    'FROM python\nENV PIP_INDEX_URL=https://pypi.example.com/simple\nRUN pip install flask',
    'FROM node AS a\nARG NPM_TOKEN\nFROM node\nRUN npm ci',
  ],
  bad: [
    {
      snippet: `
FROM node
ARG NPM_TOKEN
    ^^^^^^^^^ ${message('ARG', 'NPM_TOKEN', 'npm')}
RUN npm ci \\
  && npm run build
`,
      fixed: `
FROM node
# docker build --secret id=npm_token,env=NPM_TOKEN .
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci \\
  && npm run build
`,
    },
    {
      snippet: `
FROM ruby
ARG BUNDLE_RUBYGEMS__PKG__GITHUB__COM
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('ARG', 'BUNDLE_RUBYGEMS__PKG__GITHUB__COM', 'bundle')}
RUN bundle install
`,
      fixed: `
FROM ruby
# docker build --secret id=bundle_rubygems_pkg_github_com,env=BUNDLE_RUBYGEMS__PKG__GITHUB__COM .
RUN --mount=type=secret,id=bundle_rubygems_pkg_github_com,env=BUNDLE_RUBYGEMS__PKG__GITHUB__COM bundle install
`,
    },
  ],
});
