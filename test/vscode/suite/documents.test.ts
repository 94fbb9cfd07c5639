import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, finding, isWeb, open, openLightBulb, placeOf, restore, say } from './editor.ts';
import { workbench } from './workbench.ts';

describe('a Dockerfile', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
  });
  afterEach(() => restore(editor));

  it('has its findings underlined, to the word', async () => {
    const found = await finding(editor.document, 'apt-no-install-recommends');
    assert.equal(editor.document.getText(found.range), 'apt-get install -y curl');
    assert.equal(
      found.message,
      say(
        'Add --no-install-recommends to "apt-get install".',
        '„apt-get install“ um --no-install-recommends ergänzen.',
      ),
    );
    // Links of another extension host's findings are not passed on.
    if (!isWeb) assert.match(String((found.code as { target: vscode.Uri }).target), /apt-no-install-recommends/);
    const unused = await finding(editor.document, 'unused-suppression');
    assert.deepEqual(unused.tags, [vscode.DiagnosticTag.Unnecessary]);
    if (!workbench.visible) return;
    await workbench.waitFor('.squiggly-info, .squiggly-warning, .squiggly-error');
    await workbench.screenshot('dockerfile-squiggles');
  });

  it('is repaired from the light bulb', async function () {
    if (!workbench.visible) return this.skip();
    await finding(editor.document, 'apt-no-install-recommends');
    await openLightBulb(editor, placeOf(editor, 'apt-get install'), '--no-install-recommends');
    await workbench.screenshot('dockerfile-quick-fix');
    await workbench.click('.action-widget .monaco-list-row', '--no-install-recommends');
    await eventually(
      () => editor.document.getText(),
      (text) => text.includes('install --no-install-recommends -y curl'),
      'the quick fix was not applied',
    );
  });

  it('shows all its findings in the panel', async function () {
    if (!workbench.visible) return this.skip();
    await finding(editor.document, 'apt-no-install-recommends');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await workbench.waitFor('.markers-panel .monaco-list-row', 'apt-no-install-recommends');
    await workbench.screenshot('problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

describe('a Compose file', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('compose.yaml');
  });
  afterEach(() => restore(editor));

  it('has its findings underlined, to the word', async () => {
    assert.equal(editor.document.languageId, 'dockercompose');
    const found = await finding(editor.document, 'syntax');
    assert.equal(editor.document.getText(found.range), 'image');
    assert.equal(found.range.start.line, editor.document.lineCount - 2);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    if (!workbench.visible) return;
    await workbench.waitFor('.squiggly-error');
    await workbench.screenshot('compose-squiggles');
  });

  it('is repaired from the light bulb', async function () {
    if (!workbench.visible) return this.skip();
    await finding(editor.document, 'unused-suppression');
    await openLightBulb(editor, placeOf(editor, '# plimsoll-ignore'), 'unused-suppression');
    await workbench.screenshot('compose-quick-fix');
    await workbench.press('Enter');
    await eventually(
      () => editor.document.getText(),
      (text) => !text.includes('plimsoll-ignore'),
      'the quick fix was not applied',
    );
  });

  it('is told from other YAML by what is in it', async () => {
    const other = await open('info.yaml');
    await finding(editor.document, 'syntax');
    assert.deepEqual(vscode.languages.getDiagnostics(other.document.uri), []);
  });
});
