/** What the extension does in every host: start the server, answer its questions, offer the commands. */
import { commands, type ExtensionContext, extensions, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DiagnosticPullMode,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type InitializationOptions,
  lintWorkspaceRequest,
  saveFileCommand,
  type WorkspaceSummary,
} from '../server/protocol.ts';
import { explainRule } from './explain-rule.ts';
import { answerFileRequests } from './files.ts';
import { fixAll } from './fix-all.ts';
import { otherChecks, watchNeighbours } from './neighbours.ts';
import { openConfig } from './open-config.ts';
import { showPages } from './rule-pages.ts';
import { showStatus } from './status.ts';

const documentSelector = [
  { language: 'dockerfile' },
  { language: 'dockercompose' },
  { language: 'yaml' },
  { pattern: '**/.plimsoll.{json,jsonc}' },
  { pattern: '**/*.dockerignore' },
];

/**
 * Starts the server that `create` connects to and keeps it until the extension is deactivated.
 * YAML documents are sent too: whether one is a Compose file shows in its content, which is the server's business.
 */
export async function connect(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const output = window.createOutputChannel('Plimsoll', { log: true });
  const client = create({
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: (): InitializationOptions => ({
      showsPages: true,
      savesFiles: true,
      completesConfig: completesConfig(),
      otherChecks: otherChecks(),
    }),
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => {
        const moment = workspace.getConfiguration('plimsoll', document).get('run', 'onType');
        return mode !== DiagnosticPullMode.onFocus && mode !== moment;
      },
    },
  });
  answerFileRequests(client);
  context.subscriptions.push(
    output,
    client,
    showPages(client),
    ...showStatus(client, documentSelector),
    ...watchNeighbours(client),
    commands.registerCommand('plimsoll.lintWorkspace', () => lintWorkspace(client)),
    commands.registerCommand('plimsoll.showOutput', () => output.show()),
    commands.registerCommand('plimsoll.openConfig', () => openConfig(client)),
    commands.registerCommand('plimsoll.explainRule', () => explainRule(client)),
    commands.registerCommand('plimsoll.restart', async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
    commands.registerCommand(saveFileCommand, async (uri: string) => {
      await (await workspace.openTextDocument(Uri.parse(uri))).save();
    }),
    commands.registerCommand(
      'plimsoll.fixAll',
      () => window.activeTextEditor && fixAll(client, window.activeTextEditor),
    ),
  );
  await client.start();
}

/** Has all files looked at, and shows what was found. */
async function lintWorkspace(client: BaseLanguageClient): Promise<WorkspaceSummary> {
  const location = ProgressLocation.Window;
  const summary = await window.withProgress({ location, title: l10n.t('Plimsoll looks at the workspace') }, () =>
    client.sendRequest<WorkspaceSummary>(lintWorkspaceRequest),
  );
  const { files, findings } = summary;
  window.setStatusBarMessage(l10n.t('Plimsoll: {0} findings in {1} files', findings, files), 10_000);
  await commands.executeCommand('workbench.panel.markers.view.focus');
  return summary;
}

/** VS Code reads the schema of the configuration in JSON itself; for YAML it takes an extension. */
const completesConfig = (): string[] => ['json', ...(extensions.getExtension('redhat.vscode-yaml') ? ['yaml'] : [])];
