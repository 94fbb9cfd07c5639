#!/usr/bin/env node
// npm start [-- PATH…]: installs what is missing, builds, and lints examples/ or PATH… with the command line.
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

installMissing();
const { buildAll } = await import('./build.mjs');
if (!(await buildAll(['cli.js']))) process.exit(2);
const args = process.argv.slice(2);
process.exitCode = run(process.execPath, [
  join(root, 'dist/cli.js'),
  'lint',
  ...(args.length > 0 ? args : ['examples']),
]);
