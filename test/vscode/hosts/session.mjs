// What one run of the suite needs, whichever host it runs in: a throw-away home and the suite's own word about it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A reason why a host cannot be had on this machine; anything else that goes wrong is a failure. */
export class HostUnavailable extends Error {}

/** Settings that keep a workbench quiet enough to be photographed. */
const calm = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'update.mode': 'none',
};

/** The looks of the workbench. */
export const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/**
 * A folder of its own for a run: user settings, a copy of the workspace (tests may edit it), and the suite, which
 * must lie outside the extension so that it runs in the Node host even when the extension runs in a web worker.
 */
export function openSession({ workspace, suite, settings, theme }) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'plimsoll-vscode-'));
  const session = {
    home,
    userData: path.join(home, 'user'),
    workspace: path.join(home, 'workspace'),
    suite: path.join(home, 'suite/index.cjs'),
    report: path.join(home, 'report.txt'),
    results: path.join(home, 'results.json'),
  };
  fs.mkdirSync(path.join(session.userData, 'User'), { recursive: true });
  const all = { ...calm, 'workbench.colorTheme': themes[theme], ...settings };
  fs.writeFileSync(path.join(session.userData, 'User/settings.json'), JSON.stringify(all));
  fs.cpSync(workspace, session.workspace, { recursive: true });
  fs.mkdirSync(path.dirname(session.suite));
  fs.copyFileSync(suite, session.suite);
  fs.symlinkSync(path.resolve('node_modules'), path.join(home, 'suite/node_modules'), 'junction');
  return session;
}

/** The environment in which the extension host finds what it has to know. */
export const environmentOf = (session, { language, isWeb = false, grep = '' }) => ({
  SUITE_LANGUAGE: language,
  SUITE_IS_WEB: String(isWeb),
  SUITE_REPORT: session.report,
  SUITE_RESULTS: session.results,
  SUITE_GREP: grep,
});

export function closeSession(session) {
  fs.rmSync(session.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * What the suite wrote about itself, its report being printed. VS Code's exit code does not do: an extension host that crashes, and one that ran
 * no test, are reported as success.
 * @returns {{ tests: number, passes: number, pending: number, failures: number }}
 */
export function readResults(session, ending) {
  if (fs.existsSync(session.report)) console.log(fs.readFileSync(session.report, 'utf8'));
  if (!fs.existsSync(session.results)) throw new Error(`the suite did not finish: ${ending}`);
  const results = JSON.parse(fs.readFileSync(session.results, 'utf8'));
  if (results.passes === 0 && results.failures === 0) throw new Error('the suite ran no test');
  if (results.failures === 0 && ending !== 'exit code 0') throw new Error(`the suite passed, but: ${ending}`);
  return results;
}
