// Runs the suite in desktop VS Code: downloaded by @vscode/test-electron, or the one VSCODE_EXECUTABLE names.
import { runTests } from '@vscode/test-electron';
import { closeSession, environmentOf, HostUnavailable, openSession, readResults } from './session.mjs';

export const name = 'desktop VS Code';

export async function prepare() {
  if (process.env.VSCODE_EXECUTABLE) return;
  const reachable = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(5000),
  }).then(
    (response) => response.ok,
    () => false,
  );
  if (!reachable) throw new HostUnavailable('update.code.visualstudio.com cannot be reached');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new HostUnavailable('there is no display (try: xvfb-run -a npm test)');
  }
}

/** Desktop VS Code takes its display language from a language pack, which is not installed: the setting stands in. */
export async function run({ extension, neighbours, suite, workspace, language, theme, grep }) {
  const session = openSession({ workspace, suite, theme, settings: { 'plimsoll.language': language } });
  try {
    const ending = await runTests({
      ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
      version: process.env.VSCODE_VERSION ?? 'stable',
      extensionDevelopmentPath: [extension, ...neighbours],
      extensionTestsPath: session.suite,
      launchArgs: [session.workspace, '--disable-extensions', '--user-data-dir', session.userData],
      extensionTestsEnv: environmentOf(session, { language, grep }),
    }).then(
      (code) => `exit code ${code}`,
      (error) => String(error),
    );
    return readResults(session, ending);
  } finally {
    closeSession(session);
  }
}
