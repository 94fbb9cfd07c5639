import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  finding,
  findings,
  noFinding,
  open,
  openLightBulb,
  placeOf,
  quickFixes,
  restore,
  ruleOf,
  say,
  withSettingOf,
  write,
} from './editor.ts';
import { workbench } from './workbench.ts';

/** What every finding of a rule is offered behind its fixes, in this order. */
const without = (rule: string): string[] => [
  say(`Ignore "${rule}" here`, `„${rule}“ hier ignorieren`),
  say(`Ignore "${rule}" here, with a reason`, `„${rule}“ hier mit Begründung ignorieren`),
  say(`Ignore "${rule}" in this file`, `„${rule}“ in dieser Datei ignorieren`),
  say(`Turn off "${rule}" in .plimsoll.jsonc`, `„${rule}“ in .plimsoll.jsonc abschalten`),
  say(`Show documentation for "${rule}"`, `Dokumentation zu „${rule}“ anzeigen`),
];
const everywhere = (rule: string): string =>
  say(`Fix all "${rule}" findings in this file`, `Alle Befunde „${rule}“ in dieser Datei beheben`);

/** What is offered for the first finding of a rule. */
async function offered({ document }: vscode.TextEditor, rule: string): Promise<vscode.CodeAction[]> {
  return quickFixes(document, await finding(document, rule));
}

const titles = (actions: readonly vscode.CodeAction[]): string[] => actions.map(({ title }) => title);

async function make(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `no "${title}" in:\n${titles(actions).join('\n')}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Chooses what is offered for a finding from the light bulb, as a person does. */
async function choose(editor: vscode.TextEditor, rule: string, title: string): Promise<void> {
  if (!workbench.visible) return make(await offered(editor, rule), title);
  const { start } = (await finding(editor.document, rule)).range;
  await openLightBulb(editor, start, title);
  await workbench.click('.action-widget .monaco-list-row', title);
}

describe('code actions in a Dockerfile', () => {
  const rule = 'legacy-key-value';
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
    await write(editor, 'FROM node:22-bookworm-slim\nENV A 1\nENV B 2\nUSER node\nCMD ["node", "."]\n');
  });
  afterEach(() => restore(editor));

  it('come in the order fixes, whole file, ignore, configuration, documentation', async () => {
    const actions = await offered(editor, rule);
    assert.deepEqual(titles(actions), [say('Write A=…', 'A=… schreiben'), everywhere(rule), ...without(rule)]);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred ?? false),
      [true, ...Array(6).fill(false)],
    );
  });

  it('fix one finding', async () => {
    const [fix] = await offered(editor, rule);
    await make([fix!], fix!.title);
    assert.match(editor.document.getText(), /^ENV A=1\nENV B 2$/m);
    await eventually(
      () => findings(editor.document).filter((one) => ruleOf(one) === rule).length,
      (count) => count === 1,
      'not one left',
    );
  });

  it('fix all findings of a rule', async () => {
    await make(await offered(editor, rule), everywhere(rule));
    assert.match(editor.document.getText(), /^ENV A=1\nENV B=2$/m);
    await noFinding(editor.document, rule);
  });

  it('ignore a finding', async () => {
    await make(await offered(editor, rule), without(rule)[0]!);
    assert.match(editor.document.getText(), /^# plimsoll-ignore legacy-key-value\nENV A 1\nENV B 2$/m);
    await eventually(
      () => findings(editor.document).filter((one) => ruleOf(one) === rule).length,
      (count) => count === 1,
      'not one left',
    );
  });

  it('ignore a finding for a reason that is typed where the cursor waits for it', async () => {
    await make(await offered(editor, rule), without(rule)[1]!);
    const line = `# plimsoll-ignore ${rule} -- ${say('why', 'Begründung')}`;
    assert.ok(editor.document.getText().includes(`${line}\nENV A 1`), editor.document.getText());
    assert.equal(editor.document.getText(editor.selection), say('why', 'Begründung'));
  });

  it('ignore a rule in the file', async () => {
    await make(await offered(editor, rule), without(rule)[2]!);
    assert.match(editor.document.getText(), /^# plimsoll-ignore-file legacy-key-value\n/);
    await noFinding(editor.document, rule);
  });

  it('turn a rule off in a configuration file, which is made, at once', async () => {
    const config = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.plimsoll.jsonc');
    await choose(editor, rule, without(rule)[3]!);
    try {
      await noFinding(editor.document, rule);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
      assert.deepEqual(JSON.parse(text), { rules: { [rule]: 'off' } });
    } finally {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(tabs.filter(({ label }) => label === '.plimsoll.jsonc'));
      await vscode.workspace.fs.delete(config);
    }
    await finding(editor.document, rule);
  });

  it('show the page of a rule', async () => {
    await choose(editor, rule, without(rule)[4]!);
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await eventually(labels, (all) => all.some((label) => label.includes(rule)), 'no page');
    if (workbench.visible) await workbench.screenshot('rule-page', { settle: 3000 });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('code actions in a Compose file', () => {
  const rule = 'undefined-volume';
  let editor: vscode.TextEditor;
  const [first, second] = ['db', 'copy'].map(
    (name) => `  ${name}:\n    image: busybox:1.37\n    volumes:\n      - dta:/data\n`,
  ) as [string, string];
  beforeEach(async () => {
    editor = await open('compose.yaml');
    await write(editor, `services:\n${first}${second}volumes:\n  data:\n`);
  });
  afterEach(() => restore(editor));

  it('come in the same order, and all ways to repair a finding are there', async () => {
    assert.deepEqual(titles(await offered(editor, rule)), [
      say('Write "data" (needs review)', '„data“ schreiben (bitte prüfen)'),
      say('Declare "dta" (needs review)', '„dta“ deklarieren (bitte prüfen)'),
      everywhere(rule),
      ...without(rule),
    ]);
  });

  it('do what they say', async () => {
    await make(await offered(editor, rule), say('Declare "dta" (needs review)', '„dta“ deklarieren (bitte prüfen)'));
    assert.match(editor.document.getText(), /^volumes:\n(?: {2}data:\n)? {2}dta:/m);
    await noFinding(editor.document, rule);
  });

  it('ignore in a comment above the node', async () => {
    await make(await offered(editor, rule), without(rule)[0]!);
    assert.match(editor.document.getText(), /^ {6}# plimsoll-ignore undefined-volume\n {6}- dta/m);
  });
});

describe('the Refactor menu', () => {
  let editor: vscode.TextEditor;
  afterEach(() => restore(editor));

  /** Chooses an entry of the menu at a word, as a person does. */
  async function refactor(word: string, title: string): Promise<void> {
    const place = placeOf(editor, word);
    if (workbench.visible) {
      await openLightBulb(editor, place, title, 'editor.action.refactor');
      await workbench.screenshot('refactor');
      return workbench.click('.action-widget .monaco-list-row', title);
    }
    const { value } = vscode.CodeActionKind.Refactor;
    const range = new vscode.Range(place, place);
    const { uri } = editor.document;
    await make(await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, value), title);
  }
  const text = (wanted: string) =>
    eventually(
      () => editor.document.getText(),
      (found) => found === wanted,
      'not rewritten',
    );

  it('writes in another way what nothing is wrong with', async () => {
    editor = await open('compose.yaml');
    const before = 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "127.0.0.1:8080:80" # for me\n';
    await write(editor, before);
    await refactor('8080', say('Write the port in long syntax', 'Den Port in langer Syntax schreiben'));
    const long = 'target: 80\n        published: "8080"\n        host_ip: 127.0.0.1';
    await text(before.replace('"127.0.0.1:8080:80"', long));
  });

  it('makes a stage for running, and leaves the cursor where people have to look', async () => {
    editor = await open('Dockerfile');
    const before = 'FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /bin/app .\nCMD ["/bin/app"]\n';
    await write(editor, before);
    const title = say(
      'Build in one stage, run in another (needs review)',
      'In einer Stage bauen, in einer anderen ausführen (bitte prüfen)',
    );
    await refactor('go build', title);
    const runtime = 'gcr.io/distroless/base-debian13';
    await text(
      before
        .replace('1.26', '1.26 AS build')
        .replace('app .\n', `app .\n\nFROM ${runtime}\nWORKDIR /src\nCOPY --from=build /bin/app /bin/app\n`),
    );
    await eventually(
      () => editor.document.getText(editor.selection),
      (selected) => selected === runtime,
      'not selected',
    );
  });
});

describe('everything that is safe to fix', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
    await finding(editor.document, 'unused-suppression');
  });
  afterEach(() => restore(editor));
  /** Makes the fixes by the command; this host may hear of them after the command has ended in another one. */
  async function fixAll(meanwhile: () => unknown = () => {}): Promise<void> {
    const fixed = vscode.commands.executeCommand<boolean>('plimsoll.fixAll');
    await meanwhile();
    assert.equal(await fixed, true);
    await eventually(
      () => editor.document.getText(),
      (text) => !text.includes('plimsoll-ignore'),
      'not fixed',
    );
  }

  it('is fixed by one command, and nothing else: plimsoll.fixAll', async () => {
    await fixAll();
    const text = editor.document.getText();
    assert.ok(text.includes('apt-get install -y curl'), 'fixes that are not safe are left to people');
    await noFinding(editor.document, 'unused-suppression');
    assert.equal(await vscode.commands.executeCommand('plimsoll.fixAll'), false, 'there is nothing left to fix');
    await vscode.commands.executeCommand('undo');
    await finding(editor.document, 'unused-suppression');
  });

  it('is fixed wherever the cursor goes meanwhile', async () => {
    for (let line = 0; line < 5; line++) {
      await fixAll(() => {
        editor.selection = new vscode.Selection(line, 0, line, 0);
      });
      await restore(editor);
    }
  });

  it('is fixed while somebody types', async () => {
    for (const delay of [0, 2, 5, 10, 20, 40]) {
      let isTyped: boolean | undefined;
      await fixAll(async () => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        // Refused if the fixes came first.
        isTyped = await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), 'RUN make\n'));
      });
      assert.equal(editor.document.getText().includes('RUN make\n'), isTyped);
      await restore(editor);
    }
  });

  it('is fixed while findings come in', async () => {
    await write(editor, editor.document.getText().replace('FROM node', 'from node'));
    await fixAll();
    assert.ok(editor.document.getText().includes('FROM node'), editor.document.getText());
  });

  it('is fixed when a file is saved, if the editor is told so', async () => {
    const before = editor.document.getText();
    await withSettingOf('editor', 'codeActionsOnSave', { 'source.fixAll.plimsoll': 'explicit' }, async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n'));
      await editor.document.save();
      assert.ok(!editor.document.getText().includes('plimsoll-ignore'), editor.document.getText());
      assert.ok(!editor.document.isDirty);
    });
    await write(editor, before);
    await editor.document.save();
    await finding(editor.document, 'unused-suppression');
  });

  it('is fixed in Compose files, too', async () => {
    editor = await open('compose.yaml');
    await finding(editor.document, 'unused-suppression');
    await fixAll();
  });
});
