import rule from '../../rules/correctness/package-script-missing.ts';
import { testRule } from '../support/rule-test.ts';

const json = (...names: readonly string[]) =>
  JSON.stringify({ scripts: Object.fromEntries(names.map((name) => [name, 'x'])) });
const file = (
  lines: string,
  more: Readonly<Record<string, string>> = { 'package.json': json('build', 'start:prod') },
) => ({
  Dockerfile: `FROM node:24-slim\nWORKDIR /app\n${lines}\n`,
  ...more,
});

testRule(rule, {
  good: [
    file('COPY . .\nRUN npm run build && npm run start:prod'),
    file('COPY . .\nRUN npm run biuld --if-present && npm --prefix web run x && pnpm -r run x'),
    file('COPY . .\nRUN npm run $SCRIPT && npm run && yarn run vite && pnpm run "/^a:/"'),
    file('COPY src .\nRUN npm run other', { 'package.json': json('build'), 'src/a': '' }),
    file('COPY . .\nRUN npm run other', { 'package.json': json('build'), 'web/package.json': json('other') }),
    file('COPY . .\nRUN npm run other', { 'package.json': 'not JSON' }),
    file('COPY . .\nRUN npm run other', {}),
    file('COPY . .\nRUN npm pkg set scripts.other=x && npm run other'),
    file('COPY . .\nRUN git clone https://example.com/a && cd a && npm run other'),
    file('COPY --from=example/web /app .\nCOPY . .\nRUN npm run other'),
    file('ADD app.tar.gz .\nCOPY . .\nRUN npm run other'),
  ],
  bad: [
    {
      snippet: file(`COPY package*.json ./
RUN npm ci && npm run biuld -- --prod
                      ^^^^^ No package.json of the build context has a script "biuld"; did you mean "build"?
CMD ["pnpm", "run", "serve"]
                     ^^^^^ No package.json of the build context has a script "serve".`),
      fixed: `
FROM node:24-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci && npm run build -- --prod
CMD ["pnpm", "run", "serve"]
`.trimStart(),
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    build: .
    command: npm run start:pord
                     ^^^^^^^^^^ No package.json of the build context has a script "start:pord"; did you mean "start:prod"?
  job:
    image: node:24
    command: npm run job
`,
        ...file('COPY . .'),
      },
      fixed: `
services:
  web:
    build: .
    command: npm run start:prod
  job:
    image: node:24
    command: npm run job
`,
    },
    {
      Dockerfile: `
FROM node:24-slim
COPY . .
RUN npm run build
            ^^^^^ No package.json of the build context has a script "build".
`,
      'package.json': '{}',
    },
  ],
});
