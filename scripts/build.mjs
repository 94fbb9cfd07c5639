#!/usr/bin/env node
// Bundles everything that is shipped into dist/. Without node_modules, dist/ still runs.
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node bundles are CommonJS for the oldest Node that package.json allows; web bundles run in a worker. */
const node = { platform: 'node', target: 'node20', format: 'cjs' };
const web = { platform: 'browser', target: 'es2022', format: 'cjs', conditions: ['browser'] };

const bundles = [
  { ...node, entry: 'server/cli/main.ts', output: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entry: 'server/node.ts', output: 'server.js' },
  { ...node, entry: 'client/extension.ts', output: 'extension.js', external: ['vscode'] },
  { ...web, entry: 'client/browser.ts', output: 'web/extension.js', external: ['vscode'] },
  { ...web, entry: 'server/browser.ts', output: 'web/server.js', format: 'iife' },
];

/** Builds all bundles; `sourcemap` is for debugging: the maps lie beside the bundles and are not shipped. */
export async function buildAll({ sourcemap = process.argv.includes('--sourcemap') } = {}) {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  // The repository says nothing about module types, and so must not what surrounds the installed bundles.
  writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
  await Promise.all(
    bundles.map(async ({ entry, output, ...options }) => {
      if (!existsSync(join(root, entry))) return console.warn(`build: ${entry} does not exist yet`);
      await build({
        ...options,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: join(dist, output),
        bundle: true,
        minify: true,
        legalComments: 'none',
        sourcemap: sourcemap ? 'external' : false,
        // ES modules first: what is not used of them is left out.
        mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        logLevel: 'warning',
      });
    }),
  );
  chmodSync(join(dist, 'cli.js'), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
