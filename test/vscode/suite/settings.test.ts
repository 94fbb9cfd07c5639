import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  finding,
  findings,
  hasRule,
  hoversAt,
  isWeb,
  noFinding,
  open,
  restore,
  say,
  withSetting,
  write,
  writeFile,
} from './editor.ts';
import { workbench } from './workbench.ts';

const rule = 'apt-no-install-recommends';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe('the extension', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
    await finding(editor.document, rule);
  });
  afterEach(() => restore(editor));

  it('can be turned off: plimsoll.enable', () =>
    withSetting('enable', false, async () => {
      await noFinding(editor.document, rule);
    }));

  it('speaks the language it is told to, whatever the editor speaks: plimsoll.language', async () => {
    for (const [language, start] of [
      ['en', 'Add --no-install-recommends'],
      ['de', '„apt-get install“ um'],
    ] as const) {
      await withSetting('language', language, async () => {
        const isTranslated = (found: vscode.Diagnostic[]) => found.some(({ message }) => message.startsWith(start));
        await eventually(() => findings(editor.document), isTranslated, `not in ${language}`);
        const title = language === 'de' ? 'apt-Pakete ohne' : 'Install apt packages';
        assert.ok((await hoversAt(editor, 'apt-get install')).includes(title));
      });
    }
  });

  it('looks at files when they are saved: plimsoll.run', () =>
    withSetting('run', 'onSave', async () => {
      const saved = editor.document.getText();
      const count = () => findings(editor.document).filter((one) => hasRule(rule)([one])).length;
      const restoreAndSave = async () => {
        const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
        await editor.edit((edit) => edit.replace(all, saved));
        await editor.document.save();
        await eventually(count, (found) => found === 1, 'not looked at when saved again');
      };
      const isSeenWhenTyped = async () => {
        await pause();
        await editor.edit((edit) => edit.insert(new vscode.Position(8, 0), 'RUN apt-get install -y make\n'));
        await pause();
        return count() > 1;
      };
      // Changed settings and neighbours have documents looked at, too, in their own time: but not again and again.
      for (let attempts = 1; await isSeenWhenTyped(); attempts++) {
        assert.ok(attempts < 4, 'looked at when typed');
        await restoreAndSave();
      }
      await editor.document.save();
      await eventually(count, (found) => found === 2, 'not looked at when saved');
      await restoreAndSave();
    }));

  it('follows plimsoll.preset', () =>
    withSetting('preset', 'secrets', async () => {
      await noFinding(editor.document, rule);
    }));

  it('follows plimsoll.rules', () =>
    withSetting('rules', { [rule]: 'error' }, async () => {
      const isError = (found: vscode.Diagnostic[]) =>
        found.some((one) => hasRule(rule)([one]) && one.severity === vscode.DiagnosticSeverity.Error);
      await eventually(() => findings(editor.document), isError, 'not an error');
    }));

  it('follows plimsoll.configFile', async () => {
    const uri = await writeFile('lint-settings.json', `{ "rules": { "${rule}": "off" } }`);
    await withSetting('configFile', 'lint-settings.json', () => noFinding(editor.document, rule).then(() => {}));
    await finding(editor.document, rule);
    await vscode.workspace.fs.delete(uri);
  });

  it('shows as much as is wanted: plimsoll.hover', async () => {
    const explanation = say('Why it matters', 'Warum das zählt');
    assert.ok((await hoversAt(editor, 'USER')).includes(explanation));
    await withSetting('hover', 'findings', async () => {
      const isQuiet = (text: string) => !text.includes(explanation);
      await eventually(() => hoversAt(editor, 'USER'), isQuiet, 'instructions are still explained');
      assert.match(await hoversAt(editor, 'apt-get install'), /```dockerfile/);
    });
    await withSetting('hover', 'off', async () => {
      const isSilent = (text: string) => !text.includes('```dockerfile');
      await eventually(() => hoversAt(editor, 'apt-get install'), isSilent, 'findings are still explained');
    });
  });

  it('completes as much as is wanted: plimsoll.completion', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# plimsoll-ignore \n\n'));
    const offered = async () => {
      const labels = [];
      for (const place of [new vscode.Position(1, 18), new vscode.Position(2, 0)]) {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          place,
        );
        labels.push(...list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)));
      }
      // Words that VS Code does not find in the file.
      return [labels.includes('pin-gem'), labels.includes('STOPSIGNAL')].join();
    };
    // The one that stands for Container Tools completes instructions.
    await withSetting('overlap', 'keepAll', async () => {
      await eventually(offered, (found) => found === 'true,true', 'not all');
      await withSetting('completion', 'rules', async () => {
        await eventually(offered, (found) => found === 'true,false', 'not rules alone');
      });
      await withSetting('completion', 'off', async () => {
        await eventually(offered, (found) => found === 'false,false', 'not nothing');
      });
    });
  });

  it('makes a configuration file, and opens it: plimsoll.openConfig', async () => {
    await vscode.commands.executeCommand('plimsoll.openConfig');
    const front = () => vscode.window.activeTextEditor?.document;
    const config = await eventually(
      front,
      (document) => document?.fileName.endsWith('.plimsoll.jsonc') === true,
      'none',
    );
    try {
      // Of a file of that name that was deleted before, VS Code may still have the text.
      const isTemplate = (text: string) => text.includes(say('How strict', 'Wie streng'));
      await eventually(() => config!.getText(), isTemplate, 'nothing to start from');
      await open('Dockerfile');
      await vscode.commands.executeCommand('plimsoll.openConfig');
      await eventually(front, (document) => document === config, 'not the one that is there');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(config!.uri);
    }
  });

  it('lets people read about any rule: plimsoll.explainRule', async () => {
    const explained = vscode.commands.executeCommand('plimsoll.explainRule');
    if (workbench.visible) {
      await workbench.waitFor('.quick-input-widget .monaco-list-row');
      for (const key of 'pin-apt') await workbench.press(key);
      await workbench.waitFor('.quick-input-widget .monaco-list-row.focused', 'pin-apt');
      await workbench.screenshot('explain-rule');
    }
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    const isPage = (label: string) => label.includes(workbench.visible ? 'pin-apt' : '.md');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return tabs();
      },
      (all) => all.some(isPage),
      'no page',
    );
    await explained;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  // Log levels of another extension host cannot be set from here.
  if (!isWeb) {
    it('writes down what it says to its server, as much as is wanted: plimsoll.trace.server', async () => {
      const written = () =>
        vscode.workspace.textDocuments
          .filter(({ uri }) => uri.scheme === 'output')
          .map((document) => document.getText())
          .join();
      const logLevel = (level: string) => vscode.commands.executeCommand('_extensionTests.setLogLevel', level);
      await vscode.commands.executeCommand('plimsoll.showOutput');
      await logLevel('trace');
      const hover = async () => {
        await hoversAt(editor, 'USER');
        return written();
      };
      try {
        await eventually(hover, (text) => text.includes("Sending request 'textDocument/hover"), 'no messages');
        assert.ok(!written().includes('Params:'), 'more than messages');
        await withSetting('trace.server', 'verbose', async () => {
          await eventually(hover, (text) => text.includes('Params:'), 'no parameters');
        });
      } finally {
        await logLevel('info');
        await vscode.commands.executeCommand('workbench.action.closePanel');
      }
    });
  }

  it('notices a configuration file the moment it is there, and the moment it is gone', async () => {
    const uri = await writeFile('.plimsoll.jsonc', `{\n  // not here\n  "rules": { "${rule}": "off" }\n}\n`);
    await noFinding(editor.document, rule);
    await vscode.workspace.fs.delete(uri);
    await finding(editor.document, rule);
  });

  it('notices a change of the configuration file when it is saved, and says what is wrong in it', async () => {
    const uri = await writeFile('.plimsoll.jsonc', `{ "rules": { "${rule}": "off" } }\n`);
    await noFinding(editor.document, rule);
    const config = await open('.plimsoll.jsonc');
    await write(config, `{ "rules": { "${rule}": "error", "no-such-rule": "off" } }\n`);
    await config.document.save();
    const isError = (found: vscode.Diagnostic[]) =>
      found.some((one) => hasRule(rule)([one]) && one.severity === vscode.DiagnosticSeverity.Error);
    await eventually(() => findings(editor.document), isError, 'not an error');
    const [problem] = await eventually(
      () => findings(config.document),
      (found) => found.length > 0,
      'nothing wrong',
    );
    assert.equal(config.document.getText(problem!.range), '"no-such-rule"');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await eventually(
      () => findings(editor.document),
      (found) => hasRule(rule)(found) && !isError(found),
      'still an error',
    );
  });

  it('starts its server anew: plimsoll.restart', async () => {
    await vscode.commands.executeCommand('plimsoll.restart');
    await finding(editor.document, rule);
  });

  it('shows its output: plimsoll.showOutput', async () => {
    await vscode.commands.executeCommand('plimsoll.showOutput');
    if (workbench.visible) await workbench.waitFor('.output-view-container, .panel .output-view');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('puts up no notifications', async function () {
    if (!workbench.visible) return this.skip();
    assert.deepEqual(await workbench.texts('.notifications-toasts .notification-list-item-message'), []);
  });
});
