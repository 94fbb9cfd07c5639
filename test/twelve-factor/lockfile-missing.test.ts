import rule from '../../rules/twelve-factor/lockfile-missing.ts';
import { testRule } from '../support/rule-test.ts';

const open = (command: string, manifest: string, lock: string) =>
  `There is no lock file with ${manifest}, so "${command}" takes what is newest: commit ${lock}.`;
const needs = '{"devDependencies": {"vite": "^7"}}';

testRule(rule, {
  good: [
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'package.json': needs, 'package-lock.json': '{}' },
    // Another package manager's, or one of a workspace.
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'package.json': needs, 'pnpm-lock.yaml': '' },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'package.json': needs, 'web/yarn.lock': '' },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'package.json': '{"dependencies": {}}' },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'package.json': '{"dependencies": null, "x"' },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install -g pnpm@10\n', 'package.json': needs },
    { Dockerfile: 'FROM a\nCOPY src .\nRUN npm install\n', 'package.json': needs, 'src/a.js': '' },
    { Dockerfile: 'FROM a AS dev\nCOPY . .\nRUN npm install\n', 'package.json': needs },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN cd web && npm install\n', 'package.json': needs },
    { Dockerfile: 'FROM a\nCOPY . .\nRUN npm install\n', 'a.js': '' },
    { Dockerfile: 'FROM a\nCOPY package.json package-lock.json ./\nRUN npm ci\n', 'package.json': needs },
    'FROM a\nCOPY . .\nRUN npm install\n',
  ],
  bad: [
    {
      Dockerfile: `
FROM a
COPY package*.json ./
RUN npm config set fund false && \\
  npm install --omit=dev
  ^^^^^^^^^^^ ${open('npm install', 'package.json', 'package-lock.json')}
RUN npm install
`,
      'package.json': needs,
    },
    {
      Dockerfile: `
FROM a
COPY . .
RUN npm ci
    ^^^^^^ There is no lock file with package.json, and "npm ci" fails without one: commit package-lock.json.
`,
      'package.json': needs,
    },
    {
      Dockerfile: `
FROM a
COPY package.json .
RUN yarn
    ^^^^ ${open('yarn', 'package.json', 'yarn.lock')}
`,
      'package.json': needs,
    },
    {
      Dockerfile: `
FROM a
COPY . .
RUN bundle install
    ^^^^^^^^^^^^^^ ${open('bundle install', 'Gemfile', 'Gemfile.lock')}
RUN ["poetry", "install"]
      ^^^^^^^^^^^^^^^^^ ${open('poetry install', 'pyproject.toml', 'poetry.lock')}
`,
      Gemfile: "gem 'rails', '~> 8.0'\n",
      'pyproject.toml': '[project]\ndependencies = ["flask>=3"]\n',
    },
  ],
  except: { onbuild: 'Behind ONBUILD another build context counts.' },
});
