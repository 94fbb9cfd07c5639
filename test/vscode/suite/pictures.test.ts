/** What the README shows: see `--update-pictures` in test/vscode/run.mjs. */
import * as vscode from 'vscode';
import { finding, goTo, open, openLightBulb, placeOf, restore, say, withSetting, write } from './editor.ts';
import { workbench } from './workbench.ts';

const dockerfile = `FROM node:22-bookworm-slim
WORKDIR /app
ENV DATABASE_URL=postgres://db.acme.io:5432/shop
COPY . .
RUN apt-get update && apt-get install -y curl
RUN npm install
EXPOSE 3000
CMD npm start
`;

const compose = `services:
  web:
    build: .
    ports:
      - "8080:3000"
    depends_on:
      - db
  db:
    image: postgres:17.2
    ports:
      - "127.0.0.1:5432:5432"
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db
`;

describe('the pictures of the README', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));
  afterEach(() => restore(editor));

  it('show a finding that explains itself', async () => {
    editor = await open('Dockerfile');
    await write(editor, dockerfile);
    await finding(editor.document, 'exec-form');
    goTo(editor, 'CMD');
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    await workbench.waitFor('.monaco-hover:not(.hidden)', say('Reported', 'gemeldet'));
    await workbench.picture('finding');
    await workbench.press('Escape');
  });

  it('show quick fixes', async () => {
    editor = await open('Dockerfile');
    await write(editor, dockerfile);
    await finding(editor.document, 'apt-lists-left');
    await openLightBulb(editor, placeOf(editor, 'apt-get update'), 'apt-lists-left');
    await workbench.picture('quick-fix');
    await workbench.press('Escape');
  });

  it('show facts about a Compose project', () =>
    withSetting('codeLens', true, async () => {
      editor = await open('compose.yaml');
      await write(editor, compose);
      await finding(editor.document, 'depends-on-not-healthy');
      await workbench.waitFor('.codelens-decoration', 'PID 1');
      goTo(editor, '8080');
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
      await workbench.waitFor('.monaco-hover:not(.hidden)', say('leads to', 'führt'));
      await workbench.picture('compose');
      await workbench.press('Escape');
    }));
});
