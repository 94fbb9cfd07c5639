import type { DirectoryEntry, FileReader, ReadResult } from './file-reader.ts';
import { parentOf } from './locations.ts';

/** Files of an editor's workspace: read once, and again when the editor says that they changed. */
export class WorkspaceFiles implements FileReader {
  readonly #reader: FileReader;
  readonly #texts = new Map<string, Map<number, Promise<ReadResult>>>();
  readonly #lists = new Map<string, Promise<readonly DirectoryEntry[] | undefined>>();

  constructor(reader: FileReader) {
    this.#reader = reader;
  }

  read(path: string, limit = Number.MAX_SAFE_INTEGER): Promise<ReadResult> {
    let byLimit = this.#texts.get(path);
    if (!byLimit) this.#texts.set(path, (byLimit = new Map()));
    let text = byLimit.get(limit);
    if (!text) byLimit.set(limit, (text = this.#reader.read(path, limit)));
    return text;
  }

  list(directory: string): Promise<readonly DirectoryEntry[] | undefined> {
    let entries = this.#lists.get(directory);
    if (!entries) this.#lists.set(directory, (entries = this.#reader.list(directory)));
    return entries;
  }

  /** A file or directory was made, changed or removed. */
  forget(path: string): void {
    for (const known of this.#texts.keys()) {
      if (known === path || known.startsWith(`${path}/`)) this.#texts.delete(known);
    }
    for (const known of this.#lists.keys()) {
      if (known === path || known.startsWith(`${path}/`)) this.#lists.delete(known);
    }
    // Directories above may have come into being with it.
    for (let directory = parentOf(path); directory !== ''; directory = parentOf(directory)) {
      this.#lists.delete(directory);
    }
    this.#lists.delete('/');
  }
}
