/**
 * Where files come from. Paths are absolute and have `/` between their segments: `/srv/app`, `C:/app`, or, in an
 * editor, a decoded URI. Nothing throws: what cannot be had is a result like any other.
 */
export interface FileReader {
  /** The text of a file, as UTF-8; not when it has more than `limit` bytes. */
  read(path: string, limit?: number): Promise<ReadResult>;
  /** What is directly in a directory, by name; undefined when it is no directory or cannot be read. */
  list(directory: string): Promise<readonly DirectoryEntry[] | undefined>;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
  /** A symbolic link; `kind` is that of its target, `other` when there is none. */
  readonly isLink: boolean;
}

export type ReadResult = { readonly text: string } | { readonly failure: ReadFailure };
/** Why a file has no text: `binary` has a NUL byte near its start, `other` is a device or a socket. */
export type ReadFailure = 'missing' | 'directory' | 'other' | 'unreadable' | 'too-large' | 'binary' | 'link-loop';

/** Files above this many bytes are not linted: nobody wrote them by hand. */
export const largestFile = 5 * 1024 * 1024;

/** Reads every file and lists every directory once. */
export class CachedFileReader implements FileReader {
  readonly #reader: FileReader;
  readonly #texts = new Map<string, Promise<ReadResult>>();
  readonly #lists = new Map<string, Promise<readonly DirectoryEntry[] | undefined>>();

  constructor(reader: FileReader) {
    this.#reader = reader;
  }

  read(path: string, limit = largestFile): Promise<ReadResult> {
    const key = `${limit} ${path}`;
    let text = this.#texts.get(key);
    if (!text) {
      text = this.#reader.read(path, limit);
      this.#texts.set(key, text);
    }
    return text;
  }

  list(directory: string): Promise<readonly DirectoryEntry[] | undefined> {
    let entries = this.#lists.get(directory);
    if (!entries) {
      entries = this.#reader.list(directory);
      this.#lists.set(directory, entries);
    }
    return entries;
  }
}
