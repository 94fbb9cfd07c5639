import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DirectoryEntry, ReadResult } from '../server/file-reader.ts';
import {
  type ListDirectoryParams,
  listDirectoryRequest,
  type ReadFileParams,
  readFileRequest,
} from '../server/protocol.ts';

/** Reads files for a server that cannot: in a browser, and in workspaces that are not on a disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<ReadResult, void>(readFileRequest, ({ uri, limit }: ReadFileParams) =>
    readFile(Uri.parse(uri), limit),
  );
  client.onRequest<DirectoryEntry[] | null, void>(listDirectoryRequest, ({ uri }: ListDirectoryParams) =>
    listDirectory(Uri.parse(uri)),
  );
}

async function readFile(uri: Uri, limit = Number.POSITIVE_INFINITY): Promise<ReadResult> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) return { failure: 'directory' };
    if (!(type & FileType.File)) return { failure: 'other' };
    if (size > limit) return { failure: 'too-large' };
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.subarray(0, 8000).includes(0)) return { failure: 'binary' };
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { failure: (error as { code?: string }).code === 'FileNotFound' ? 'missing' : 'unreadable' };
  }
}

async function listDirectory(uri: Uri): Promise<DirectoryEntry[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type), isLink: Boolean(type & FileType.SymbolicLink) }));
  } catch {
    return null;
  }
}

const kindOf = (type: FileType): DirectoryEntry['kind'] =>
  type & FileType.Directory ? 'directory' : type & FileType.File ? 'file' : 'other';
