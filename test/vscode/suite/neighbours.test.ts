/** With stand-ins for other extensions (test/vscode/neighbours), whose checks are off until a test turns them on. */
import type * as vscode from 'vscode';
import { finding, noFinding, open, restore, withSetting, withSettingOf, write } from './editor.ts';

describe('what other extensions report, too', () => {
  let editor: vscode.TextEditor;
  afterEach(() => restore(editor));

  it('is left to Container Tools, check by check: plimsoll.overlap', async () => {
    editor = await open('Dockerfile');
    await write(editor, 'FROM debian:13-slim\nMAINTAINER me\nUSER 1000\nCMD ["a"]\nCMD ["b"]\n');
    await finding(editor.document, 'maintainer-deprecated');
    await withSettingOf('docker.languageserver.diagnostics', 'deprecatedMaintainer', 'warning', async () => {
      await noFinding(editor.document, 'maintainer-deprecated');
      await finding(editor.document, 'multiple-cmd');
      await withSetting('overlap', 'keepAll', async () => {
        await finding(editor.document, 'maintainer-deprecated');
      });
      await noFinding(editor.document, 'maintainer-deprecated');
    });
    await finding(editor.document, 'maintainer-deprecated');
  });

  it('is left to Red Hat YAML: what is no YAML', async () => {
    editor = await open('compose.yaml');
    await finding(editor.document, 'syntax');
    await withSettingOf('yaml', 'validate', true, async () => {
      await noFinding(editor.document, 'syntax');
      await finding(editor.document, 'unused-suppression');
      await withSetting('overlap', 'keepAll', async () => {
        await finding(editor.document, 'syntax');
      });
    });
    await finding(editor.document, 'syntax');
  });
});
