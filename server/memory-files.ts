import type { DirectoryEntry, FileReader, ReadResult } from './file-reader.ts';

/** Files that exist in memory only, by absolute path; a path that ends with `/` is an empty directory. */
export class MemoryFileReader implements FileReader {
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  async read(path: string, limit = Number.POSITIVE_INFINITY): Promise<ReadResult> {
    const text = this.#files.get(path);
    if (text !== undefined) return text.length > limit ? { failure: 'too-large' } : { text };
    return { failure: (await this.list(path)) ? 'directory' : 'missing' };
  }

  async list(directory: string): Promise<readonly DirectoryEntry[] | undefined> {
    const prefix = directory.endsWith('/') ? directory : `${directory}/`;
    const entries = new Map<string, DirectoryEntry>();
    let exists = false;
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      exists = true;
      const rest = path.slice(prefix.length);
      const name = rest.split('/', 1)[0]!;
      if (name !== '') entries.set(name, { name, kind: rest === name ? 'file' : 'directory', isLink: false });
    }
    return exists ? [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) : undefined;
  }
}
