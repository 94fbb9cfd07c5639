/** The server as a worker of an editor in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFileReader } from './client-files.ts';
import { serve } from './server.ts';

/** The worker's global scope, as far as it is needed: it sends and receives like a port. */
declare const self: InstanceType<typeof MessagePort>;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, new ClientFileReader(connection));
