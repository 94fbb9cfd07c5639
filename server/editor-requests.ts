/** What our client asks for its commands. */
import type { Connection } from 'vscode-languageserver';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { RuleSet } from '../rules/core/rule-set.ts';
import { joinPath } from '../rules/model/project/path.ts';
import { configFileNames } from './config-file.ts';
import { configTemplate } from './config-template.ts';
import { pathOfUri, uriOfPath } from './locations.ts';
import { type ConfigFile, type ConfigFileParams, configFileRequest, type RuleList, rulesRequest } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

interface Host {
  readonly workspace: Workspace;
  readonly rules: readonly RegisteredRule[] | undefined;
  settingsOf(uri: string): Promise<Settings>;
  languageOf(uri: string): Promise<Language>;
}

/** Answers what the commands of our client need: the configuration file that counts, and the list of rules. */
export function answerEditorRequests(connection: Connection, host: Host): void {
  connection.onRequest(configFileRequest, ({ uri }: ConfigFileParams) => configFile(uri, host));
  connection.onRequest(rulesRequest, () => ruleList(host));
}

/** The file that counts, which may not be there yet; null where there is no place for one. */
async function configFile(
  uri: string | undefined,
  { workspace, settingsOf, languageOf }: Host,
): Promise<ConfigFile | null> {
  const [folder] = workspace.folders;
  const path = uri === undefined ? folder && joinPath(folder, 'Dockerfile') : pathOfUri(uri);
  if (path === undefined) return null;
  const at = uri ?? uriOfPath(path);
  const { configFile: found, root } = await workspace.circumstances(path, 'dockerfile', '', await settingsOf(at));
  const file = found ?? joinPath(root, configFileNames[0]);
  const isThere = !('failure' in (await workspace.files.read(file)));
  return { uri: uriOfPath(file), ...(isThere ? {} : { template: configTemplate[await languageOf(at)] }) };
}

async function ruleList({ rules, languageOf }: Host): Promise<RuleList> {
  const language = await languageOf('');
  const all = [...RuleSet.of(rules).byId.values()];
  return { language, rules: all.map(({ id, family, text }) => ({ id, family, title: text[language].title })) };
}
