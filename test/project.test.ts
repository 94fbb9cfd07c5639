import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, it } from 'mocha';
import { families, languages, type Peer } from '../rules/core/rule.ts';
import { codesOf } from '../rules/core/sources.ts';
import { rules } from '../rules/index.ts';
import { staleFiles } from '../scripts/generate/files.ts';
import { root, ruleFiles } from '../scripts/generate/rule-files.ts';

/** Codes of other linters that cover what several of our rules look at. */
const sharedCodes: ReadonlySet<string> = new Set([
  // No USER at all, and root as the last one.
  'trivy DS-0002',
  'buildkit MultipleInstructionsDisallowed',
  // Without a tag, and with the tag `latest`.
  'checkov CKV_DOCKER_7',
  'composeLint CL-0004',
  // Ajv's first complaint, whatever it is about.
  'dclint invalid-schema',
  'dclint service-image-require-explicit-tag',
]);

describe('every rule', () => {
  it('lies alone in a folder of its family', () => {
    for (const family of families) {
      const folder = join(root, 'rules', family);
      const others = existsSync(folder) ? readdirSync(folder).filter((name) => !/^[a-z0-9-]+\.ts$/.test(name)) : [];
      assert.deepEqual(others, [], `rules/${family} holds rules and nothing else.`);
    }
  });

  it('is in the index, under the name and the family of its file', () => {
    const listed = rules.map(({ family, id }) => `${family}/${id}`);
    assert.deepEqual(
      listed,
      ruleFiles().map(({ family, id }) => `${family}/${id}`),
    );
  });

  it('has an id in kebab-case that no other has', () => {
    const seen = new Set<string>();
    for (const { id } of rules) {
      assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      assert.ok(!seen.has(id), `There are two rules "${id}".`);
      seen.add(id);
    }
  });

  it('has a test of its name', () => {
    for (const { family, id } of rules) {
      const path = `test/${family}/${id}.test.ts`;
      assert.ok(existsSync(join(root, path)), `${path} is missing.`);
    }
  });

  it('has a page in each language', () => {
    for (const { id } of rules) {
      for (const language of languages) {
        const path = `docs/rules/${language}/${id}.md`;
        assert.ok(existsSync(join(root, path)), `${path} is missing: run "npm run generate".`);
      }
    }
  });

  it('has examples, unless the engine alone can show it', () => {
    const without = rules.filter(({ kind, examples }) => kind !== 'engine' && examples.length === 0);
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });

  it('shares no code of another linter', () => {
    const owners = new Map<string, string>();
    for (const rule of rules) {
      for (const peer of Object.keys(rule.sources ?? {}) as Peer[]) {
        for (const code of codesOf(rule.sources, peer)) {
          const key = `${peer} ${code}`;
          const owner = owners.get(key);
          assert.ok(!owner || sharedCodes.has(key), `${key} belongs to ${owner} and to ${rule.id}.`);
          owners.set(key, rule.id);
        }
      }
    }
  });

  it('supersedes rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { id, supersedes = [] } of rules) {
      for (const other of supersedes) assert.ok(ids.has(other) && other !== id, `${id} supersedes "${other}".`);
    }
  });
});

describe('what is generated', () => {
  it('is up to date', async () => {
    const stale = [...(await staleFiles()).keys()];
    assert.deepEqual(stale, [], 'Run "npm run generate".');
  });
});

describe('imports', () => {
  it('go one way only', () => {
    const faults = sourceFiles().flatMap((path) =>
      importsOf(path).flatMap((target) => importFault(path, target) ?? []),
    );
    assert.deepEqual(faults, []);
  });
});

/** Third-party parsers, and the one folder that may know each. */
const adapters: Readonly<Record<string, string>> = {
  'dockerfile-ast': 'rules/model/dockerfile/',
  unbash: 'rules/model/shell/',
  yaml: 'rules/model/compose/',
};

/** Why a file may not import something; `target` is a path in the repository, or a package. */
function importFault(path: string, target: string): string | undefined {
  const fault = (why: string) => `${path} imports ${target}: ${why}.`;
  const isPackage = !target.startsWith('./');
  const packageName = isPackage ? target.split('/')[target.startsWith('@') ? 1 : 0]! : '';
  const file = target.slice(2);
  if (path.startsWith('rules/')) {
    if (isPackage) {
      const home = adapters[packageName];
      if (!home || !path.startsWith(home)) return fault(home ? `only ${home} knows this parser` : 'rules/ is pure');
      return undefined;
    }
    if (!file.startsWith('rules/')) return fault('rules/ stands on nothing else');
    const folder = path.split('/')[1]!;
    if (isFamily(folder) && !/^rules\/(?:core|model)\//.test(file))
      return fault('a rule knows the model and core alone');
    if (folder === 'model' && !/^rules\/(?:model\/|core\/rule\.ts$)/.test(file))
      return fault('the model knows no rules');
    return undefined;
  }
  if (isPackage && packageName.startsWith('vscode-languageserver') && !path.startsWith('server/')) {
    return fault('only the server speaks LSP');
  }
  if (path.startsWith('server/') && /^(?:client|test|scripts)\//.test(file))
    return fault('the server stands on rules/');
  if (path.startsWith('client/') && file.startsWith('rules/'))
    return fault('the client knows the server, not the rules');
  return undefined;
}

const isFamily = (name: string): boolean => families.some((family) => family === name);

/** Our TypeScript files outside of tests and scripts, relative to the repository's root. */
function sourceFiles(): string[] {
  return ['rules', 'server', 'client'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path.split(sep).join('/')}`),
  );
}

/** What a file imports: packages by name, files as `./` and their path from the repository's root. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const specifiers = [
    ...text.matchAll(
      /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm,
    ),
  ];
  return specifiers.map((match) => {
    const specifier = (match[1] ?? match[2] ?? match[3])!;
    if (!specifier.startsWith('.')) return specifier;
    return `./${relative(root, join(root, path, '..', specifier))
      .split(sep)
      .join('/')}`;
  });
}
