#!/usr/bin/env node
// Bundles everything that is shipped into dist/. Without node_modules, dist/ still runs.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node bundles are CommonJS for the oldest Node that package.json allows; web bundles run in a worker. */
const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The Node build of yaml asks process.env at every token; the browser build is the same parser without that.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
};
const web = { platform: 'browser', target: 'es2022', format: 'cjs', conditions: ['browser'] };

const bundles = [
  { ...node, entry: 'server/cli/main.ts', output: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entry: 'server/node.ts', output: 'server.js' },
  { ...node, entry: 'client/extension.ts', output: 'extension.js', external: ['vscode'] },
  { ...web, entry: 'client/browser.ts', output: 'web/extension.js', external: ['vscode'] },
  { ...web, entry: 'server/browser.ts', output: 'web/server.js', format: 'iife' },
];

/**
 * Builds all bundles, or those named (`cli.js`, `web/server.js`). With `--sourcemap`, maps lie beside them, for
 * debugging: they are not shipped.
 */
export async function buildAll(args = process.argv.slice(2)) {
  const dist = join(root, 'dist');
  const named = args.filter((arg) => !arg.startsWith('-'));
  const wanted = bundles.filter(({ output }) => named.length === 0 || named.includes(output));
  if (named.length === 0) rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  // The repository says nothing about module types, and so must not what surrounds the installed bundles.
  writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
  const results = await Promise.allSettled(
    wanted.map(async ({ entry, output, ...options }) => {
      await build({
        ...options,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: join(dist, output),
        bundle: true,
        minify: true,
        legalComments: 'none',
        sourcemap: args.includes('--sourcemap') ? 'linked' : false,
        // ES modules first: what is not used of them is left out.
        mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
        logLevel: 'warning',
      });
      if (output === 'cli.js') chmodSync(join(dist, output), 0o755);
    }),
  );
  // esbuild has said what is wrong.
  return results.every((result) => result.status === 'fulfilled');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await buildAll()) ? 0 : 1;
