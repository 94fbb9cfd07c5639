// Runs the suite in a real VS Code: `node test/vscode/run.mjs [--results FILE] [--vsix FILE] [--only NAME]`.
// Desktop VS Code where it can be downloaded, else the VS Code server from npm with a headless Chromium;
// PLIMSOLL_VSCODE_HOST=electron|code-server insists on one. Screenshots are written to out/vscode/<run>/.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as codeServer from './hosts/code-server.mjs';
import * as electron from './hosts/electron.mjs';
import { HostUnavailable } from './hosts/session.mjs';

const { values: options } = parseArgs({
  options: { results: { type: 'string' }, only: { type: 'string' }, vsix: { type: 'string' } },
});
/** A package to install and test instead of this folder. */
const vsix = options.vsix && path.resolve(options.vsix);
process.chdir(path.resolve(import.meta.dirname, '../..'));
const out = path.resolve('out/vscode');
const suite = path.join(out, 'suite.cjs');

/** The runs differ in the display language and in where the extension runs: as a Node program or in a web worker. */
const runs = [
  { name: 'en', language: 'en', settings: {} },
  { name: 'de', language: 'de', settings: {} },
  { name: 'web', language: 'en', settings: {}, isWeb: true, host: codeServer },
];

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
    if (vsix && (settings.isWeb || host !== codeServer)) continue;
    console.log(`\n${host.name}, run "${name}"`);
    const folder = path.join(out, name);
    fs.mkdirSync(folder, { recursive: true });
    try {
      const workspace = path.resolve('test/vscode/workspace');
      const results = await host.run({ ...settings, extension: process.cwd(), vsix, suite, workspace, out: folder });
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
