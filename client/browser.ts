/** The extension in VS Code for the Web: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { connect } from './connect.ts';

/** As far as it is needed: the types know the extension host of the desktop only. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

export function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return connect(context, (options) => {
    // Not the worker itself: what VS Code makes for `new Worker` is none by `instanceof`, on which the client relies.
    const start = async () => {
      worker?.terminate();
      worker = new Worker(server);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('plimsoll', 'Plimsoll', start, options);
  });
}
