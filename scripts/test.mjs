#!/usr/bin/env node
// npm test: installs what is missing, builds, checks, and runs every test, those in a real VS Code included.
// The last line counts them all: "N passed, N failed", and ", N skipped" where some were.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installMissing, root } from './install.mjs';

installMissing();

const bin = (name) => join(root, 'node_modules', name);
const node = (...args) => [process.execPath, args];
/** Steps that pass or fail as a whole. */
const checks = [
  ['build', ...node('scripts/build.mjs')],
  ['types of rules/', ...node(bin('typescript/bin/tsc'), '-p', 'rules')],
  ['types', ...node(bin('typescript/bin/tsc'), '-p', '.')],
  ['format and style', ...node(bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')],
  ['generated files', ...node(bin('tsx/dist/cli.mjs'), 'scripts/generate.ts', '--check')],
];

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program and shows its output as it comes. @returns {Promise<{status: number, output: string}>} */
function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => done({ status: 1, output: String(error) }));
    child.on('close', (status) => done({ status: status ?? 1, output }));
  });
}

/** The number before a word in mocha's summary: "  12 passing (3s)". */
const counted = (output, word) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);

/** Adds up what a test run reports. One that breaks off before its summary must not look like one without failures. */
function add(status, { passes, failures, pending }) {
  total.passed += passes;
  total.skipped += pending;
  total.failed += failures === 0 && status !== 0 ? 1 : failures;
}

async function runMocha() {
  const { status, output } = await run(...node(bin('mocha/bin/mocha.js'), '--no-color', 'test/**/*.test.ts'));
  const [passes, failures, pending] = ['passing', 'failing', 'pending'].map((word) => counted(output, word));
  add(status, { passes, failures, pending });
}

/** The tests in a real VS Code; without one to be had they count as skipped. */
async function runInVSCode() {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  const results = join(folder, 'results.json');
  const { status } = await run(...node('test/vscode/run.mjs', '--results', results));
  const read = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (!read) add(1, { passes: 0, failures: 0, pending: 0 });
  else if (read.host === null) total.skipped++;
  else add(status, read);
}

for (const [title, command, args] of checks) {
  console.log(`\n── ${title}`);
  const { status } = await run(command, args);
  total[status === 0 ? 'passed' : 'failed']++;
}
console.log('\n── tests');
await runMocha();
console.log('\n── tests in VS Code');
await runInVSCode();

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
