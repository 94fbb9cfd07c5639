import { type CodeAction, commands, l10n, Range, type TextEditor, window, workspace } from 'vscode';

const kind = 'source.fixAll.plimsoll';

/**
 * Makes all safe fixes in the document of an editor; ends when they are made. Not by `editor.action.codeAction`: that
 * ends at once, and drops the fixes without a word when the cursor moves, somebody types, or the light bulb gets new
 * findings before the server has answered.
 * @returns whether anything was changed
 */
export async function fixAll({ document }: TextEditor): Promise<boolean> {
  while (!document.isClosed) {
    const { version } = document;
    const everything = new Range(0, 0, document.lineCount, 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      everything,
      kind,
    );
    const edit = actions.find((action) => action.kind?.value === kind)?.edit;
    if (document.version === version) {
      if (!edit) {
        window.setStatusBarMessage(l10n.t('Plimsoll: there is nothing that can be fixed safely'), 5000);
        return false;
      }
      if (await workspace.applyEdit(edit)) return true;
    }
    // What was answered holds for an older text; an edit may also be refused because the document is read-only.
    if (document.version === version) return false;
  }
  return false;
}
