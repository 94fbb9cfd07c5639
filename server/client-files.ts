import type { Connection } from 'vscode-languageserver';
import type { DirectoryEntry, FileReader, ReadResult } from './file-reader.ts';
import { uriOfPath } from './locations.ts';
import { type ListDirectoryParams, listDirectoryRequest, type ReadFileParams, readFileRequest } from './protocol.ts';

/** Files that only the client can reach: in a browser all of them, else those of virtual workspaces. */
export class ClientFileReader implements FileReader {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(path: string, limit?: number): Promise<ReadResult> {
    const params: ReadFileParams = { uri: uriOfPath(path), ...(limit === undefined ? {} : { limit }) };
    return this.#ask<ReadResult>(readFileRequest, params, { failure: 'unreadable' });
  }

  async list(directory: string): Promise<readonly DirectoryEntry[] | undefined> {
    const params: ListDirectoryParams = { uri: uriOfPath(directory) };
    return (await this.#ask<readonly DirectoryEntry[] | null>(listDirectoryRequest, params, null)) ?? undefined;
  }

  /** A client that does not know the requests has no files to offer. */
  async #ask<T>(method: string, params: object, otherwise: T): Promise<T> {
    try {
      return await this.#connection.sendRequest<T>(method, params);
    } catch {
      return otherwise;
    }
  }
}
