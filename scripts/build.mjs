#!/usr/bin/env node
// Bundles everything that is shipped into dist/. Without node_modules, dist/ still runs.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node bundles are CommonJS for the oldest Node that package.json allows; web bundles run in a worker. */
export const node = {
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
  { ...node, entry: 'server/start.ts', output: 'start.js' },
  { ...node, entry: 'client/extension.ts', output: 'extension.js', external: ['vscode'] },
  { ...web, entry: 'client/browser.ts', output: 'web/extension.js', external: ['vscode'] },
  {
    ...web,
    entry: 'server/browser.ts',
    output: 'web/server.js',
    format: 'iife',
    inject: ['server/browser-globals.ts'],
  },
];

/**
 * Builds all bundles, or those named (`cli.js`, `web/server.js`). With `--sourcemap`, maps lie beside them, for
 * debugging: they are not shipped. Who runs a bundle meanwhile has the old one or the new one, never none: dist/ stays
 * as it is until everything is built.
 * @returns {Promise<boolean>} whether that worked; esbuild says what is wrong
 */
export async function buildAll(args = process.argv.slice(2)) {
  const dist = join(root, 'dist');
  const named = args.filter((arg) => !arg.startsWith('-'));
  const wanted = bundles.filter(({ output }) => named.length === 0 || named.includes(output));
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, unfinished));
  try {
    // The repository says nothing about module types, and so must not what surrounds the installed bundles.
    writeFileSync(join(fresh, 'package.json'), '{"type":"commonjs"}\n');
    const results = await Promise.allSettled(wanted.map((bundle) => buildInto(fresh, bundle, args)));
    if (results.some(({ status }) => status === 'rejected')) return false;
    const outputs = filesBelow(fresh);
    for (const output of outputs) {
      mkdirSync(dirname(join(dist, output)), { recursive: true });
      renameSync(join(fresh, output), join(dist, output));
    }
    if (named.length === 0) removeAllBut(outputs, dist);
    return true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What the folder of a build that is under way begins with. */
const unfinished = '.unfinished-';

async function buildInto(folder, { entry, output, ...options }, args) {
  await build({
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, output),
    bundle: true,
    minify: true,
    legalComments: 'none',
    sourcemap: args.includes('--sourcemap') ? 'linked' : false,
    // ES modules first: what is not used of them is left out.
    mainFields: options.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    logLevel: 'warning',
  });
  if (output === 'cli.js') chmodSync(join(folder, output), 0o755);
}

/** The files below a folder, by their paths in it. */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Removes what an earlier version of this file built; what another build is at stays. */
function removeAllBut(outputs, dist) {
  for (const path of filesBelow(dist)) {
    if (!outputs.includes(path) && !path.startsWith(unfinished)) rmSync(join(dist, path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await buildAll()) ? 0 : 1;
