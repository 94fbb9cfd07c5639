// Installs the dependencies of a clone when they are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const packagesIn = (path) => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {});

/** Whether what npm noted down in node_modules is what the lock file asks for; packages for other systems may lack. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (entry.optional && !present[path]) || present[path]?.version === entry.version,
  );
}

/** Runs a program, with its output going where ours goes. */
export function run(command, args, options = {}) {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options }).status ?? 1;
}

export function installMissing() {
  if (isInstalled()) return;
  console.error('Installing dependencies (npm ci) …');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const output = { stdio: ['ignore', 2, 2] };
  // A registry may lack a package for another system that the lock file names: then without changing the lock file.
  if (run('npm', ['ci', ...options], output) === 0) return;
  const status = run('npm', ['install', '--no-save', ...options], output);
  if (status !== 0) process.exit(status);
}
