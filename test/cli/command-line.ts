import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'mocha';

const root = join(__dirname, '../..');
export const cli = join(root, 'dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command line once for all tests that run it. Call at the top of a `describe`. */
export function buildsCommandLine(): void {
  before(function () {
    this.timeout(60_000);
    if (built) return;
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'cli.js'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    built = true;
  });
}
let built = false;

/** A directory with files in it, removed after the tests, in which the command line runs. */
export class Sandbox {
  readonly directory = mkdtempSync(join(tmpdir(), 'plimsoll-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    after(() => rmSync(this.directory, { recursive: true, force: true }));
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  run(
    args: readonly string[],
    { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
  ): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: this.directory,
      encoding: 'utf8',
      input,
      env: { PATH: process.env.PATH, ...env },
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }

  /** The report of `--format json`. */
  json(args: readonly string[], options?: { input?: string }): JsonReport {
    const { stdout, stderr } = this.run(['--format', 'json', ...args], options);
    try {
      return JSON.parse(stdout) as JsonReport;
    } catch {
      throw new Error(`no JSON: ${stdout}${stderr}`);
    }
  }
}

export interface JsonFinding {
  readonly rule: string;
  readonly family: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly sources: Record<string, string | string[]>;
  readonly factors: readonly string[];
  readonly fixes: readonly {
    title: string;
    safe: boolean;
    edits: readonly { line: number; column: number; endLine: number; endColumn: number; text: string }[];
  }[];
  readonly url: string;
}
export interface JsonReport {
  readonly version: string;
  readonly files: readonly { path: string; kind: string; findings: readonly JsonFinding[] }[];
  readonly summary: { files: number; error: number; warning: number; info: number; hint: number };
}
