import type { DirectoryEntry, FileReader, ReadResult } from './file-reader.ts';
import { parentOf } from './locations.ts';

/**
 * Files of an editor's workspace: read once, and again when the editor says that they changed. Of files that are open
 * it gives what stands in the editor.
 */
export class WorkspaceFiles implements FileReader {
  readonly #reader: FileReader;
  readonly #texts = new Map<string, Map<number, Promise<ReadResult>>>();
  readonly #open = new Map<string, string>();
  readonly #lists = new Map<string, Promise<readonly DirectoryEntry[] | undefined>>();

  constructor(reader: FileReader) {
    this.#reader = reader;
  }

  /** @param text of the open document; undefined when it was closed */
  setOpen(path: string, text: string | undefined): void {
    if (text === undefined) this.#open.delete(path);
    else this.#open.set(path, text);
  }

  async read(path: string, limit = Number.MAX_SAFE_INTEGER): Promise<ReadResult> {
    const open = this.#open.get(path);
    if (open !== undefined) return open.length > limit ? { failure: 'too-large' } : { text: open };
    const known = this.#texts.get(path) ?? new Map<number, Promise<ReadResult>>();
    const text = known.get(limit) ?? this.#reader.read(path, limit);
    this.#texts.set(path, known.set(limit, text));
    return text;
  }

  list(directory: string): Promise<readonly DirectoryEntry[] | undefined> {
    const entries = this.#lists.get(directory) ?? this.#reader.list(directory);
    this.#lists.set(directory, entries);
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
