import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, goTo, hoversAt, open, restore, say, write } from './editor.ts';
import { workbench } from './workbench.ts';

/** Brings up the hover at a word as the keyboard does, waits for a text in it, and takes a picture. */
async function photographHover(editor: vscode.TextEditor, word: string, text: string, picture: string): Promise<void> {
  if (!workbench.visible) return;
  goTo(editor, word);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  await workbench.waitFor('.monaco-hover:not(.hidden)', text);
  await workbench.screenshot(picture);
  await workbench.press('Escape');
}

const whyItMatters = say('Why it matters', 'Warum das zählt');

describe('hovers in a Dockerfile', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('Dockerfile');
    await finding(editor.document, 'apt-no-install-recommends');
  });
  afterEach(() => restore(editor));

  it('explain a finding, to the mouse too: what, why, how not and how, with links', async () => {
    const text = await hoversAt(editor, 'apt-get install');
    const title = say(
      'Install apt packages without recommended extras',
      'apt-Pakete ohne empfohlene Zusatzpakete installieren',
    );
    assert.ok(text.includes(title), text);
    assert.match(text, /```dockerfile\n/);
    assert.match(text, /\[(?:Documentation|Dokumentation)\]\(https:/);
    if (!workbench.visible) return;
    // The word as the highlighting cuts it.
    await workbench.hover('.view-line:has-text("curl") span span', 'install');
    await workbench.waitFor('.monaco-hover:not(.hidden)', title);
    await workbench.screenshot('dockerfile-hover-finding');
    await workbench.press('Escape');
  });

  it('explain an instruction, with what it does in this file', async () => {
    const text = await hoversAt(editor, 'USER');
    assert.match(text, /`USER`/);
    assert.ok(text.includes(whyItMatters), text);
    await photographHover(editor, 'USER', 'USER', 'dockerfile-hover-instruction');
  });

  it('explain a flag', async () => {
    await write(
      editor,
      'FROM node:22-bookworm-slim\nWORKDIR /app\nCOPY --chown=node:node . .\nUSER node\nCMD ["node"]\n',
    );
    const text = await hoversAt(editor, '--chown');
    assert.match(text, /--chown/);
    assert.ok(text.includes(say('owner', 'Eigentümer')) || text.includes(say('belong', 'gehör')), text);
    await photographHover(editor, '--chown', '--chown', 'dockerfile-hover-flag');
  });

  it('name the factor that a rule bears on, with its page', async () => {
    await write(
      editor,
      'FROM node:22-bookworm-slim\nENV DATABASE_URL=postgres://db.acme.io:5432/shop\nUSER node\nCMD ["node", "."]\n',
    );
    const { range } = await finding(editor.document, 'backing-service-hard-coded');
    const place = editor.document.getText(range);
    const text = await hoversAt(editor, place);
    assert.match(text, say(/\[Factor [IVX]+ \(/, /\[Faktor [IVX]+ \(/));
    assert.ok(text.includes(say('](https://12factor.net/', '](https://12factor.net/de/')), text);
    await photographHover(editor, place, say('Factor', 'Faktor'), 'dockerfile-hover-factor');
  });

  it('explain the rule that a comment names', async () => {
    const text = await hoversAt(editor, 'apt-no-install-recommends');
    assert.ok(text.includes('`apt-no-install-recommends`'), text);
  });
});

describe('hovers in a Compose file', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('compose.yaml');
    await finding(editor.document, 'unused-suppression');
  });
  afterEach(() => restore(editor));

  it('explain a key, with what it does in this file', async () => {
    const text = await hoversAt(editor, 'environment');
    assert.match(text, /`environment`/);
    assert.ok(text.includes(whyItMatters), text);
    await photographHover(editor, 'environment', 'environment', 'compose-hover-key');
  });

  it('say where a published port leads', async () => {
    const text = await hoversAt(editor, '127.0.0.1:8080');
    assert.match(text, /8080/);
    assert.match(text, /3000/);
    await photographHover(editor, '127.0.0.1:8080', '8080', 'compose-hover-port');
  });

  it('name the factor that a rule bears on', async () => {
    await write(
      editor,
      'services:\n  web:\n    image: node:22\n    environment:\n      DATABASE_URL: postgres://localhost/app\n',
    );
    await finding(editor.document, 'localhost-backing-service');
    assert.match(await hoversAt(editor, 'localhost'), say(/\[Factor [IVX]+ \(/, /\[Faktor [IVX]+ \(/));
  });
});
