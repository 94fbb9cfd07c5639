#!/usr/bin/env node
// npm run bench: bundles scripts/bench.ts as what is shipped is bundled (what tsx compiles does extra work for every
// function it makes), and runs it with the memory that client/extension.ts gives the server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAll, node, root } from './build.mjs';

const outfile = join(root, 'out/bench.js');
if (!(await buildAll(['cli.js', 'server.js', 'start.js']))) process.exit(1);
await build({
  ...node,
  absWorkingDir: root,
  entryPoints: ['scripts/bench.ts'],
  outfile,
  bundle: true,
  external: ['dclint'],
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--max-semi-space-size=32', outfile], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
