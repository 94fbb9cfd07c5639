/** What other extensions check in the same files. Their settings are read, never written. */
import { type Disposable, extensions, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { otherChecksNotification } from '../server/protocol.ts';

/**
 * The checks of the Dockerfile language server that Container Tools lets people switch off (the names are those of
 * dockerfile-language-server-nodejs 0.15). Not `instructionJSONInSingleQuotes`: our rule of it looks at more.
 */
const dockerfileChecks = [
  'deprecatedMaintainer',
  'directiveCasing',
  'emptyContinuationLine',
  'instructionCasing',
  'instructionCmdMultiple',
  'instructionEntrypointMultiple',
  'instructionHealthcheckMultiple',
  'instructionWorkdirRelative',
];

/**
 * Names for what other extensions check now. Docker DX is not among them: what it says comes from `docker build --check`,
 * which is silent wherever Docker does not run.
 */
export function otherChecks(): string[] {
  const checks: string[] = [];
  if (extensions.getExtension('ms-azuretools.vscode-containers')) {
    const levels = workspace.getConfiguration('docker.languageserver.diagnostics');
    const active = dockerfileChecks.filter((check) => levels.get<string>(check, 'warning') !== 'ignore');
    checks.push(...active.map((check) => `dockerfile-language-server/${check}`), 'dockerfile/words');
  }
  const yaml = extensions.getExtension('redhat.vscode-yaml');
  if (yaml && workspace.getConfiguration('yaml').get('validate', true)) checks.push('yaml/syntax');
  return [...checks, ...composeCompletion()];
}

/** Who else completes Compose files: three know the keys, Docker DX also what is declared. */
function composeCompletion(): string[] {
  const isOn = (extension: string, section: string, setting: string): boolean =>
    extensions.getExtension(extension) !== undefined && workspace.getConfiguration(section).get(setting, true);
  const dx = isOn('docker.docker', 'docker.extension', 'enableComposeLanguageServer');
  const others =
    isOn('ms-azuretools.vscode-containers', 'containers', 'enableComposeLanguageService') ||
    isOn('redhat.vscode-yaml', 'yaml', 'completion');
  return [...(dx || others ? ['compose/keys'] : []), ...(dx ? ['compose/names'] : [])];
}

const followed = ['docker.languageserver', 'docker.extension', 'containers', 'yaml'];

/** Tells the server when other extensions come or go. */
export function watchNeighbours(client: BaseLanguageClient): Disposable[] {
  const tell = () => {
    if (client.isRunning()) void client.sendNotification(otherChecksNotification, otherChecks());
  };
  return [
    extensions.onDidChange(tell),
    workspace.onDidChangeConfiguration((change) => {
      if (followed.some((section) => change.affectsConfiguration(section))) tell();
    }),
  ];
}
