import { commands, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RuleList, rulesRequest } from '../server/protocol.ts';

/** Lets people choose a rule, and shows its page. */
export async function explainRule(client: BaseLanguageClient): Promise<void> {
  const { language, rules } = await client.sendRequest<RuleList>(rulesRequest);
  const items = rules.map(({ id, title, family }) => ({ label: title, description: `${id} · ${family}`, id }));
  const placeHolder = l10n.t('Which rule?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen) await commands.executeCommand('plimsoll.showDocumentation', chosen.id, language);
}
