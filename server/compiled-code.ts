import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import * as zlib from 'node:zlib';

const checksumLength = 4;

/**
 * What V8 compiled a program to, in a file of a folder that belongs to the user alone: what stands there is run. V8
 * itself refuses what another version of it made or what was made with other flags; that the code belongs to this
 * very program, and is whole, is checked here (V8 looks at lengths only). As a cache may, it fails silently.
 */
export class CompiledCode {
  readonly #folder: string;
  readonly #name: string;

  /** Undefined where checksums are not to be had: in Node before 20.15. */
  static of(source: string | Buffer, folder: string): CompiledCode | undefined {
    return typeof zlib.crc32 === 'function' ? new CompiledCode(source, folder) : undefined;
  }

  private constructor(source: string | Buffer, folder: string) {
    this.#folder = folder;
    this.#name = `${zlib.crc32(source).toString(16)}.compiled`;
  }

  /** What `vm.Script` takes as `cachedData`. */
  read(): Buffer | undefined {
    try {
      const content = readFileSync(join(this.#folder, this.#name));
      const code = content.subarray(checksumLength);
      return content.readUInt32LE() === zlib.crc32(code) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what has been compiled of a program so far; what is kept of other versions, or half written, goes. */
  write(script: Script): void {
    const code = script.createCachedData();
    const checksum = Buffer.alloc(checksumLength);
    checksum.writeUInt32LE(zlib.crc32(code));
    const path = join(this.#folder, this.#name);
    const unfinished = `${path}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      const others = readdirSync(this.#folder).filter((name) => name.includes('.compiled') && name !== this.#name);
      for (const name of others) rmSync(join(this.#folder, name), { force: true });
      writeFileSync(unfinished, Buffer.concat([checksum, code]), { mode: 0o600 });
      renameSync(unfinished, path);
    } catch {
      // The next start compiles again.
    }
  }
}
