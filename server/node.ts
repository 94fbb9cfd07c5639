/** The server as a program of its own: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileReader } from './client-files.ts';
import type { FileReader } from './file-reader.ts';
import { isOnDisk } from './locations.ts';
import { NodeFileReader } from './node-files.ts';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = new NodeFileReader();
const client = new ClientFileReader(connection);
/** Only the client reaches what is not on a disk, such as a repository opened without a clone. */
const readerOf = (path: string): FileReader => (isOnDisk(path) ? disk : client);

serve(connection, {
  read: (path, limit) => readerOf(path).read(path, limit),
  list: (directory) => readerOf(directory).list(directory),
});
