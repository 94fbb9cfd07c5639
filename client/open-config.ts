import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConfigFile, type ConfigFileParams, configFileRequest } from '../server/protocol.ts';

/** Opens the configuration file that counts for the document in front; makes one where there is none. */
export async function openConfig(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const isFile = document && workspace.getWorkspaceFolder(document.uri);
  const params: ConfigFileParams = isFile ? { uri: client.code2ProtocolConverter.asUri(document.uri) } : {};
  const found = await client.sendRequest<ConfigFile | null>(configFileRequest, params);
  if (!found) {
    window.setStatusBarMessage(l10n.t('Plimsoll: a configuration file needs an open folder'), 5000);
    return;
  }
  const uri = Uri.parse(found.uri);
  if (found.template !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(found.template));
  await window.showTextDocument(uri);
}
