/** What tests do with documents in the editor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workbench } from './workbench.ts';

/** The display language of this run. */
export const language = process.env.SUITE_LANGUAGE === 'de' ? 'de' : 'en';

/** Whether the extension runs in a web worker; these tests never do. */
export const isWeb = process.env.SUITE_IS_WEB === 'true';

/** What holds for this run's language. */
export const say = <T>(en: T, de: T): T => (language === 'de' ? de : en);

export async function open(file: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders![0]!;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Takes back what a test did to a document. */
export async function restore(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Replaces the text of a document, as a person would who pastes. */
export async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const everything = new vscode.Range(0, 0, editor.document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(everything, text)));
}

/** Writes a file of the workspace. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Asks again and again until the answer is as wanted. */
export async function eventually<T>(
  ask: () => T | Thenable<T>,
  wanted: (answer: T) => boolean,
  what: string,
): Promise<T> {
  for (const end = Date.now() + 10_000; ; ) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Our findings in a document, by rule. */
export const findings = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'plimsoll');

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const hasRule = (rule: string) => (found: readonly vscode.Diagnostic[]) =>
  found.some((one) => ruleOf(one) === rule);

/** The finding of a rule, as soon as it is there. */
export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const found = await eventually(() => findings(document), hasRule(rule), `no finding of ${rule}`);
  return found.find((one) => ruleOf(one) === rule)!;
}

/** Waits until a rule finds nothing any more. */
export const noFinding = (document: vscode.TextDocument, rule: string): Promise<unknown> =>
  eventually(
    () => findings(document),
    (found) => !hasRule(rule)(found),
    `${rule} is still reported`,
  );

/** All hover texts at the start of a word of a document. */
export async function hoversAt(editor: vscode.TextEditor, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    placeOf(editor, word),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Puts the cursor at a word. */
export function goTo(editor: vscode.TextEditor, word: string): void {
  const place = placeOf(editor, word);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
}

/**
 * Opens the menu of the light bulb, or that of another command, at a place, and waits for a text in it. Again where it does not come up: VS Code
 * drops the menu when findings come in before it is there.
 */
export async function openLightBulb(
  editor: vscode.TextEditor,
  place: vscode.Position,
  text: string,
  command = 'editor.action.quickFix',
): Promise<void> {
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
  for (let tries = 1; ; tries++) {
    await vscode.commands.executeCommand(command);
    try {
      return await workbench.waitFor('.action-widget', text, 3000);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Where a word begins. */
export const placeOf = ({ document }: vscode.TextEditor, word: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(word));

/** What the light bulb offers at a finding. */
export function quickFixes(document: vscode.TextDocument, { range }: vscode.Diagnostic): Thenable<vscode.CodeAction[]> {
  const { value } = vscode.CodeActionKind.QuickFix;
  // The last number: how many have their edits made, as those have that are chosen.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, value, 50);
}

/** Sets a setting of the workspace, in a section such as `editor`, for the time of a test. */
export async function withSettingOf(
  section: string,
  key: string,
  value: unknown,
  test: () => Promise<void>,
): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration(section).update(key, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await test();
  } finally {
    await set(undefined);
  }
}

/** Sets one of our own settings of the workspace for the time of a test. */
export const withSetting = (key: string, value: unknown, test: () => Promise<void>): Promise<void> =>
  withSettingOf('plimsoll', key, value, test);
