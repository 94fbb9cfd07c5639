/** The entry of the language status (the braces in the status bar): whether this file is looked at, and what came of it. */
import {
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

export function showStatus(client: BaseLanguageClient, selector: DocumentSelector): Disposable[] {
  const item = languages.createLanguageStatusItem('plimsoll', selector);
  item.name = 'Plimsoll';
  const update = () => {
    const document = window.activeTextEditor?.document;
    item.busy = client.state === State.Starting;
    if (client.state === State.Stopped) {
      item.text = l10n.t('Plimsoll is not running');
      item.detail = '';
      item.severity = LanguageStatusSeverity.Error;
      item.command = { title: l10n.t('Restart'), command: 'plimsoll.restart' };
      return;
    }
    const findings = document
      ? languages.getDiagnostics(document.uri).filter(({ source }) => source === 'plimsoll').length
      : 0;
    const settings = workspace.getConfiguration('plimsoll', document);
    item.severity = LanguageStatusSeverity.Information;
    item.text = !settings.get('enable', true)
      ? l10n.t('Plimsoll is turned off')
      : findings === 1
        ? l10n.t('Plimsoll: 1 finding')
        : l10n.t('Plimsoll: {0} findings', findings);
    item.detail = settings.get('preset', '');
    item.command = { title: l10n.t('Show'), command: 'workbench.actions.view.problems' };
  };
  update();
  return [
    item,
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    workspace.onDidChangeConfiguration(update),
  ];
}
