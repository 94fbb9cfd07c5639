/** The extension in VS Code for the Web: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { connect } from './connect.ts';

/** As far as it is needed: the types know the extension host of the desktop only. */
declare class Worker {
  constructor(url: string);
}

export const activate = (context: ExtensionContext): Promise<void> =>
  connect(context, (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    return new LanguageClient('plimsoll', 'Plimsoll', async () => new Worker(server), options);
  });
