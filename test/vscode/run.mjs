// Runs the suite in a real VS Code: desktop VS Code where it can be downloaded, else the VS Code server from npm with a
// headless Chromium; PLIMSOLL_VSCODE_HOST=electron|code-server insists on one.
//   --only en|de|web     one of the runs
//   --grep TEXT          tests whose name matches
//   --theme light|dark   another theme than the runs have
//   --vsix FILE          a package to install, instead of one made of dist/
//   --update-pictures    copies the pictures of the README to docs/images/<run>/
//   --results FILE       writes the numbers down
// Every screenshot is written to out/vscode/<run>/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { packageFiles, zip } from '../../scripts/package.mjs';
import * as codeServer from './hosts/code-server.mjs';
import * as electron from './hosts/electron.mjs';
import { HostUnavailable } from './hosts/session.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    theme: { type: 'string' },
    vsix: { type: 'string' },
    'update-pictures': { type: 'boolean' },
    results: { type: 'string' },
  },
});
const givenPackage = options.vsix && path.resolve(options.vsix);
process.chdir(path.resolve(import.meta.dirname, '../..'));
const out = path.resolve('out/vscode');
const suite = path.join(out, 'suite.cjs');

/**
 * The runs differ in the display language, in the theme, and in where the extension runs: as a Node program, as one out
 * of an installed package, or in a web worker.
 */
const runs = [
  { name: 'en', language: 'en', theme: 'light' },
  { name: 'de', language: 'de', theme: 'dark', isInstalled: true },
  { name: 'web', language: 'en', theme: 'light', isWeb: true, host: codeServer },
];

/** Stand-ins for other extensions that check the same files. */
const neighbours = ['containers', 'yaml'].map((name) => path.resolve('test/vscode/neighbours', name));

/** Packs what lies in dist/. */
async function packIt() {
  const target = path.join(out, 'plimsoll.vsix');
  fs.writeFileSync(target, zip(await packageFiles()));
  return target;
}

/** Screenshots named `picture-…` are for the README. */
function keepPictures(run) {
  const folder = path.resolve('docs/images', run);
  for (const name of fs.readdirSync(path.join(out, run)).filter((file) => /^picture-.*\.png$/.test(file))) {
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(path.join(out, run, name), path.join(folder, name.replace('picture-', '')));
  }
}

async function chooseHost() {
  const all = { electron, 'code-server': codeServer };
  const wanted = process.env.PLIMSOLL_VSCODE_HOST;
  if (wanted && !all[wanted]) throw new Error(`PLIMSOLL_VSCODE_HOST must be one of ${Object.keys(all).join(', ')}`);
  const reasons = [];
  for (const host of wanted ? [all[wanted]] : [electron, codeServer]) {
    try {
      await host.prepare();
      return { host };
    } catch (error) {
      if (!(error instanceof HostUnavailable)) throw error;
      reasons.push(`${host.name}: ${error.message}`);
    }
  }
  return { reasons };
}

/** @returns {Promise<{ host: string | null, reasons?: string[], tests: number, passes: number, pending: number, failures: number }>} */
async function runAll() {
  const total = { host: null, tests: 0, passes: 0, pending: 0, failures: 0 };
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  await build({
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { host, reasons } = await chooseHost();
  if (!host) return { ...total, reasons };
  total.host = host.name;
  for (const { name, ...settings } of runs) {
    if (options.only && options.only !== name) continue;
    if (settings.host && settings.host !== host) continue;
    // Desktop VS Code would install into the profile of whoever runs the tests.
    const vsix = settings.isInstalled && host === codeServer ? (givenPackage ?? (await packIt())) : undefined;
    console.log(`\n${host.name}, run "${name}"${vsix ? ', installed' : ''}`);
    const folder = path.join(out, name);
    fs.mkdirSync(folder, { recursive: true });
    try {
      const workspace = path.resolve('test/vscode/workspace');
      const results = await host.run({
        ...settings,
        ...(options.theme ? { theme: options.theme } : {}),
        grep: options.grep,
        extension: process.cwd(),
        vsix,
        neighbours,
        suite,
        workspace,
        out: folder,
      });
      if (options['update-pictures']) keepPictures(name);
      for (const key of ['tests', 'passes', 'pending', 'failures']) total[key] += results[key];
    } catch (error) {
      console.error(`Run "${name}": ${error.stack}`);
      total.tests++;
      total.failures++;
    }
  }
  return total;
}

const total = await runAll();
if (options.results) fs.writeFileSync(options.results, `${JSON.stringify(total)}\n`);
if (!total.host) {
  console.error('\n*** THE TESTS IN A REAL VS CODE WERE SKIPPED: no VS Code can be had on this machine. ***');
  for (const reason of total.reasons) console.error(`    ${reason}`);
  process.exit(0);
}
console.log(`\nVS Code: ${total.passes} passed, ${total.failures} failed, ${total.pending} pending (${total.host})`);
process.exit(total.failures > 0 ? 1 : 0);
