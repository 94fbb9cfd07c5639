/** The extension in desktop VS Code and in remote hosts: the server is a Node process of its own. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { connect } from './connect.ts';

/** Room, in MiB, for what one edit leaves behind: with V8's 16 a third of each answer's time goes into tidying up. */
const memory = ['--max-semi-space-size=32'];

export const activate = (context: ExtensionContext): Promise<void> =>
  connect(context, (options) => {
    const args = [`--code-cache=${join(context.globalStorageUri.fsPath, 'compiled')}`];
    const server = { module: context.asAbsolutePath('dist/start.js'), args, transport: TransportKind.ipc };
    const run = { ...server, options: { execArgv: memory } };
    const debug = { ...server, options: { execArgv: [...memory, '--nolazy', '--inspect=6019'] } };
    return new LanguageClient('plimsoll', 'Plimsoll', { run, debug }, options);
  });
