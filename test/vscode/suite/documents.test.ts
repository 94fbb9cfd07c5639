import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, finding, goTo, hoversAt, isWeb, noFinding, open, quickFixes, restore, say } from './editor.ts';
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

  it('explains a finding to the mouse', async () => {
    await finding(editor.document, 'apt-no-install-recommends');
    const text = await hoversAt(editor, 'apt-get install');
    const title = say(
      'Install apt packages without recommended extras',
      'apt-Pakete ohne empfohlene Zusatzpakete installieren',
    );
    assert.ok(text.includes(title), text);
    assert.match(text, /```dockerfile\n/);
    if (!workbench.visible) return;
    // The word as the highlighting cuts it.
    await workbench.hover('.view-line:has-text("curl") span span', 'install');
    await workbench.waitFor('.monaco-hover:not(.hidden)', title);
    await workbench.screenshot('dockerfile-hover-finding');
    await workbench.press('Escape');
  });

  it('explains an instruction', async () => {
    const text = await hoversAt(editor, 'USER');
    assert.match(text, /`USER`/);
    assert.ok(text.includes(say('Why it matters', 'Warum das zählt')), text);
    if (!workbench.visible) return;
    goTo(editor, 'USER');
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    await workbench.waitFor('.monaco-hover:not(.hidden)', 'USER');
    await workbench.screenshot('dockerfile-hover-instruction');
    await workbench.press('Escape');
  });

  it('offers quick fixes that do what they say', async () => {
    const found = await finding(editor.document, 'apt-no-install-recommends');
    const actions = await quickFixes(editor.document, found);
    const titles = actions.map(({ title }) => title);
    const fix = actions.find(({ title }) => title.startsWith(say('Add --no-install', '--no-install')));
    assert.ok(titles.indexOf(fix!.title) < titles.findIndex((title) => title.includes('apt-no-install-recommends')));
    const aboutRule = titles.filter((title) => title.includes('apt-no-install-recommends'));
    assert.deepEqual(aboutRule, [
      say('Ignore "apt-no-install-recommends" here', '„apt-no-install-recommends“ hier ignorieren'),
      say(
        'Ignore "apt-no-install-recommends" here, with a reason',
        '„apt-no-install-recommends“ hier mit Begründung ignorieren',
      ),
      say('Ignore "apt-no-install-recommends" in this file', '„apt-no-install-recommends“ in dieser Datei ignorieren'),
      say(
        'Turn off "apt-no-install-recommends" in .plimsoll.jsonc',
        '„apt-no-install-recommends“ in .plimsoll.jsonc abschalten',
      ),
      say(
        'Show documentation for "apt-no-install-recommends"',
        'Dokumentation zu „apt-no-install-recommends“ anzeigen',
      ),
    ]);
    assert.ok(await vscode.workspace.applyEdit(fix!.edit!));
    assert.match(editor.document.getText(), /apt-get install --no-install-recommends -y curl/);
    await noFinding(editor.document, 'apt-no-install-recommends');
  });

  it('is repaired from the light bulb', async function () {
    if (!workbench.visible) return this.skip();
    await finding(editor.document, 'apt-no-install-recommends');
    goTo(editor, 'apt-get install');
    await vscode.commands.executeCommand('editor.action.quickFix');
    await workbench.waitFor('.action-widget', '--no-install-recommends');
    await workbench.screenshot('dockerfile-quick-fix');
    await workbench.click('.action-widget .monaco-list-row', '--no-install-recommends');
    await eventually(
      () => editor.document.getText(),
      (text) => text.includes('install --no-install-recommends -y curl'),
      'the quick fix was not applied',
    );
  });

  it('can have a finding ignored', async () => {
    const found = await finding(editor.document, 'apt-no-install-recommends');
    const actions = await quickFixes(editor.document, found);
    const ignore = actions.find(
      ({ title }) =>
        title === say('Ignore "apt-no-install-recommends" here', '„apt-no-install-recommends“ hier ignorieren'),
    );
    assert.ok(await vscode.workspace.applyEdit(ignore!.edit!));
    assert.match(editor.document.getText(), /^# plimsoll-ignore apt-no-install-recommends\nRUN apt-get update/m);
    await noFinding(editor.document, 'apt-no-install-recommends');
  });

  it('has everything fixed that is safe to fix, and nothing else', async () => {
    await finding(editor.document, 'unused-suppression');
    await vscode.commands.executeCommand('plimsoll.fixAll');
    await noFinding(editor.document, 'unused-suppression');
    const text = editor.document.getText();
    assert.ok(!text.includes('plimsoll-ignore'), text);
    assert.ok(text.includes('apt-get install -y curl'), 'fixes that are not safe are left to people');
    await vscode.commands.executeCommand('undo');
    assert.match(editor.document.getText(), /plimsoll-ignore/);
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

  it('explains a key', async () => {
    const text = await hoversAt(editor, 'environment');
    assert.match(text, /`environment`/);
    assert.ok(text.includes(say('Why it matters', 'Warum das zählt')), text);
    if (!workbench.visible) return;
    goTo(editor, 'environment');
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    await workbench.waitFor('.monaco-hover:not(.hidden)', 'environment');
    await workbench.screenshot('compose-hover-key');
    await workbench.press('Escape');
  });

  it('offers quick fixes that do what they say', async () => {
    const found = await finding(editor.document, 'unused-suppression');
    const [fix] = await quickFixes(editor.document, found);
    assert.equal(fix!.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix!.edit!));
    assert.ok(!editor.document.getText().includes('plimsoll-ignore'));
    await noFinding(editor.document, 'unused-suppression');
  });

  it('has everything fixed that is safe to fix', async () => {
    await finding(editor.document, 'unused-suppression');
    if (workbench.visible) {
      goTo(editor, '# plimsoll-ignore');
      await vscode.commands.executeCommand('editor.action.quickFix');
      await workbench.waitFor('.action-widget', 'unused-suppression');
      await workbench.screenshot('compose-quick-fix');
      await workbench.press('Escape');
    }
    await vscode.commands.executeCommand('plimsoll.fixAll');
    await noFinding(editor.document, 'unused-suppression');
    assert.ok(!editor.document.getText().includes('plimsoll-ignore'));
  });

  it('is told from other YAML by what is in it', async () => {
    const other = await open('info.yaml');
    await finding(editor.document, 'syntax');
    assert.deepEqual(vscode.languages.getDiagnostics(other.document.uri), []);
  });
});
