import { l10n, Range, type TextEditor, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CodeActionParams, CodeActionRequest } from 'vscode-languageclient';

const kind = 'source.fixAll.plimsoll';

/**
 * Makes all safe fixes in the document of an editor; ends when they are made. The server is asked directly, for
 * VS Code's own `editor.action.codeAction` ends at once, and drops the fixes without a word when the cursor moves,
 * somebody types, or the light bulb gets new findings before the answer is there.
 * @returns whether anything was changed
 */
export async function fixAll(client: BaseLanguageClient, { document }: TextEditor): Promise<boolean> {
  const { code2ProtocolConverter: toProtocol, protocol2CodeConverter: toCode } = client;
  while (!document.isClosed) {
    const { version } = document;
    const params: CodeActionParams = {
      textDocument: toProtocol.asTextDocumentIdentifier(document),
      range: toProtocol.asRange(new Range(0, 0, document.lineCount, 0)),
      context: { diagnostics: [], only: [kind] },
    };
    const [action] = (await client.sendRequest(CodeActionRequest.type, params)) ?? [];
    const edit = action && 'edit' in action ? await toCode.asWorkspaceEdit(action.edit) : undefined;
    // What is said of an older text is of no use.
    if (document.version !== version) continue;
    if (!edit) {
      window.setStatusBarMessage(l10n.t('Plimsoll: there is nothing that can be fixed safely'), 5000);
      return false;
    }
    if (await workspace.applyEdit(edit)) return true;
    // Refused because somebody typed, or because the document is read-only.
    if (document.version === version) return false;
  }
  return false;
}
