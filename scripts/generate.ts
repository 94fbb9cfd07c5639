// Writes what follows from the rules: index, documentation pages, tables, schema, manifest. `--check` only compares.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { staleFiles } from './generate/files.ts';
import { root } from './generate/rule-files.ts';

/** Brings all generated files up to date and says which ones were not. */
export async function generate(): Promise<readonly string[]> {
  const stale = await staleFiles();
  for (const [path, text] of stale) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return [...stale.keys()];
}

async function main(): Promise<void> {
  if (process.argv.includes('--check')) {
    const paths = [...(await staleFiles()).keys()];
    if (paths.length === 0) return;
    console.error(`Out of date, run "npm run generate":\n${paths.map((path) => `  ${path}`).join('\n')}`);
    process.exitCode = 1;
  } else {
    const paths = await generate();
    console.log(paths.length > 0 ? paths.map((path) => `wrote ${path}`).join('\n') : 'Everything is up to date.');
  }
}

if (require.main === module) void main();
