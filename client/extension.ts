/** The extension in desktop VS Code and in remote hosts: the server is a Node process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { connect } from './connect.ts';

export const activate = (context: ExtensionContext): Promise<void> =>
  connect(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
    return new LanguageClient('plimsoll', 'Plimsoll', { run: server, debug }, options);
  });
