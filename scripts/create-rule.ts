// Makes a rule, its test and what is generated from it: npm run create-rule -- <family>/<id> [--kind dockerfile|compose|project]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Family, families } from '../rules/core/rule.ts';
import { root, ruleFiles } from './generate/rule-files.ts';
import { generate } from './generate.ts';

const kinds = ['dockerfile', 'compose', 'project'] as const;
type Kind = (typeof kinds)[number];

/** A rule that compiles and whose test fails until words, examples and check are written. */
function ruleSource(id: string, kind: Kind): string {
  const checks: Readonly<Record<Kind, string>> = {
    dockerfile: '  check() {},\n',
    compose: '  check() {},\n',
    project: '  checkDockerfile() {},\n',
  };
  return `import { ${kind}Rule } from '../core/rule.ts';

export default ${kind}Rule({
  id: '${id}',
  severity: 'warning',
  text: {
    en: {
      title: '',
      why: '',
      messages: { found: '' },
    },
    de: {
      title: '',
      why: '',
      messages: { found: '' },
    },
  },
  examples: [{ bad: ${example(kind)}, good: ${example(kind)} }],
${checks[kind]}});
`;
}

const example = (kind: Kind): string => (kind === 'project' ? `{ Dockerfile: '' }` : `''`);

function testSource(family: Family, id: string, kind: Kind): string {
  const files: Readonly<Record<Kind, readonly [string, string]>> = {
    dockerfile: ['`\nFROM alpine:3.22\n`', '`\nFROM alpine:3.22\n     ^^^^^^^^^^^ What the rule says.\n`'],
    compose: [
      '`\nservices:\n  web:\n    image: nginx:1.29\n`',
      '`\nservices:\n  web:\n    image: nginx:1.29\n           ^^^^^^^^^^ What the rule says.\n`',
    ],
    project: [
      "{ Dockerfile: '\\nFROM alpine:3.22\\n', '.dockerignore': 'node_modules\\n' }",
      "{\n      Dockerfile: `\nFROM alpine:3.22\n     ^^^^^^^^^^^ What the rule says.\n`,\n      '.dockerignore': 'node_modules\\n',\n    }",
    ],
  };
  const [good, bad] = files[kind];
  return `import rule from '../../rules/${family}/${id}.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    ${good},
  ],
  bad: [
    ${bad},
  ],
});
`;
}

function fail(message: string): never {
  console.error(`${message}\nUsage: npm run create-rule -- <family>/<id> [--kind ${kinds.join('|')}]`);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { kind: { type: 'string', default: 'dockerfile' } },
    allowPositionals: true,
  });
  const [family, id, ...rest] = positionals[0]?.split('/') ?? [];
  const kind = kinds.find((candidate) => candidate === values.kind);
  if (!kind) fail(`There is no kind "${values.kind}".`);
  if (!families.includes(family as Family)) fail(`The families are ${families.join(', ')}.`);
  if (!id || rest.length > 0 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) fail('A rule is named in kebab-case.');
  const taken = ruleFiles().find((file) => file.id === id);
  if (taken) fail(`There is a rule of this name: rules/${taken.family}/${id}.ts.`);
  const files = {
    [`rules/${family}/${id}.ts`]: ruleSource(id, kind),
    [`test/${family}/${id}.test.ts`]: testSource(family as Family, id, kind),
  };
  for (const [path, text] of Object.entries(files)) {
    if (existsSync(join(root, path))) fail(`${path} exists.`);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of await generate()) console.log(`wrote ${path}`);
  console.log(`\nNow write the cases, then the rule: npx mocha --no-config --import=tsx test/${family}/${id}.test.ts`);
}

void main();
