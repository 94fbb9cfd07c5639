import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, finding, findings, goTo, open, restore, say, withSetting, write } from './editor.ts';
import { workbench } from './workbench.ts';

const rule = 'apt-no-install-recommends';

describe('around a Dockerfile', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
    await finding(editor.document, rule);
  });
  afterEach(() => restore(editor));

  it('rule ids are completed in suppression comments, those that report something first', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '# plimsoll-ignore \n'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      new vscode.Position(5, '# plimsoll-ignore '.length),
      ' ',
    );
    const labels = list.items.filter(({ sortText }) => sortText?.startsWith('0')).map(({ label }) => label);
    assert.ok(labels.includes(rule), labels.join());
    if (!workbench.visible) return;
    editor.selection = new vscode.Selection(5, 18, 5, 18);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await workbench.waitFor('.suggest-widget .monaco-list-row', rule);
    await workbench.screenshot('complete-suppression');
    await workbench.press('Escape');
  });

  it('the outline shows stages with their instructions', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const stage = symbols.find(({ name }) => name === 'node:22-bookworm-slim');
    assert.ok(stage?.children.some(({ name }) => name === 'CMD'));
  });

  it('facts stand above the final stage: plimsoll.codeLens', () =>
    withSetting('codeLens', true, async () => {
      const lenses = await eventually(
        () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri),
        (found) => found.length > 0,
        'no facts',
      );
      const title = lenses[0]!.command!.title;
      assert.ok(title.startsWith(say('runs as node · PID 1: ', 'läuft als node · PID 1: ')), title);
      if (!workbench.visible) return;
      goTo(editor, 'FROM');
      await workbench.waitFor('.codelens-decoration', say('runs as', 'läuft als'));
      await workbench.screenshot('code-lens');
    }));

  it('facts stand above each service, with those of the Dockerfile it is built from', () =>
    withSetting('codeLens', true, async () => {
      const { document } = await open('compose.yaml');
      const lenses = await eventually(
        () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
        (found) => found.length === 2,
        'no facts',
      );
      const titles = lenses.map(({ command }) => command!.title);
      assert.ok(titles[0]!.startsWith(say('runs as node', 'läuft als node')), titles[0]);
      assert.ok(titles[0]!.endsWith('node:22-bookworm-slim'), titles[0]);
      if (workbench.visible) await workbench.screenshot('compose-code-lens', { settle: 1000 });
      await open('Dockerfile');
    }));

  it('facts go when they are not wanted any more', async function () {
    if (!workbench.visible) return this.skip();
    const noFacts = () =>
      eventually(
        () => workbench.texts('.codelens-decoration'),
        (texts) => !texts.some((text) => text.includes('PID 1')),
        'facts are still there',
      );
    await withSetting('codeLens', true, () => workbench.waitFor('.codelens-decoration', 'PID 1'));
    await noFacts();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await open('Dockerfile');
    await noFacts();
  });

  it('findings go when the file is closed', async () => {
    const { uri } = editor.document;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(
      () => vscode.languages.getDiagnostics(uri).length,
      (count) => count === 0,
      'still there',
    );
  });

  it('the status says how many findings there are', async function () {
    if (!workbench.visible) return this.skip();
    await workbench.click('#status\\.languageStatus', '');
    await workbench.waitFor('.hover-language-status', say('findings', 'Befunde'));
    await workbench.screenshot('language-status');
    await workbench.press('Escape');
  });
});

describe('the workspace', () => {
  const count = async () => {
    const files = await vscode.workspace.findFiles('{Dockerfile,compose.yaml}');
    return files.filter((uri) => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'plimsoll'))
      .length;
  };

  it('is looked at, files that are not open, too: plimsoll.lintWorkspace', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(count, (files) => files === 0, 'files are closed, but findings are there');
    await withSetting('lintWorkspace', true, async () => {
      await eventually(count, (files) => files === 2, 'not all files were looked at');
    });
    await eventually(count, (files) => files === 0, 'the setting is off again');
  });

  it('is looked at by the command, and has each finding once when a file is opened', async () => {
    const summary = await vscode.commands.executeCommand<{ files: number }>('plimsoll.lintWorkspace');
    assert.equal(summary.files, 2);
    await eventually(count, (files) => files === 2, 'not all files were looked at');
    if (workbench.visible) await workbench.screenshot('lint-workspace');
    const editor = await open('Dockerfile');
    const all = await eventually(
      () => findings(editor.document),
      (found) => found.length > 0,
      'nothing found',
    );
    const places = all.map(({ range, code }) => JSON.stringify([range, code]));
    assert.equal(new Set(places).size, places.length);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('has a walkthrough', async function () {
    if (!workbench.visible) return this.skip();
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'plimsoll.plimsoll#start', false);
    await workbench.waitFor('.getting-started-step', say('Find', 'Finden'));
    await workbench.screenshot('walkthrough', { settle: 1500 });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('completion in a Compose file', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('compose.yaml');
  });
  afterEach(() => restore(editor));
  /** What is offered at the end of a text, by this extension. */
  const offered = async (text: string): Promise<vscode.CompletionItem[]> => {
    await write(editor, text);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.document.positionAt(text.length),
    );
    const kinds = [vscode.CompletionItemKind.Property, vscode.CompletionItemKind.Reference];
    return list.items.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  };
  const labels = async (text: string) => (await offered(text)).map(({ label }) => label);
  const service = 'services:\n  db:\n    image: postgres:18\n  web:\n    image: nginx:1.29\n    ';

  it('offers what the file declares', async () => {
    assert.deepEqual(await labels(`${service}depends_on:\n      - `), ['db']);
  });

  it('offers keys where nobody else does', async () => {
    // The stand-in for Red Hat's YAML completes keys.
    assert.deepEqual(await labels(`${service}health`), []);
    await withSetting('overlap', 'keepAll', async () => {
      await eventually(
        () => labels(`${service}health`),
        (found) => found.includes('healthcheck'),
        'no healthcheck',
      );
      if (!workbench.visible) return;
      editor.selection = new vscode.Selection(5, 10, 5, 10);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await workbench.waitFor('.suggest-widget .monaco-list-row', 'healthcheck');
      await workbench.screenshot('complete-compose-key');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      assert.match(editor.document.getText(), /\n {4}healthcheck:/);
    });
  });
});
