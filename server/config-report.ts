import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../rules/core/rule.ts';
import { LineIndex } from '../rules/model/text.ts';
import { source, toRange } from './convert.ts';
import { uriOfPath } from './locations.ts';
import type { Circumstances, Workspace } from './workspace.ts';

/**
 * Reports what is wrong with configuration files, in these files. They are pushed: clients ask about documents only,
 * and a configuration file need not be open.
 */
export class ConfigReport {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #reported = new Map<string, string>();

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
  }

  async report({ configFile, configProblems }: Circumstances, language: Language): Promise<void> {
    const byPath = new Map<string, Diagnostic[]>(configFile === undefined ? [] : [[configFile, []]]);
    for (const { path, range, message } of configProblems) {
      const read = await this.#workspace.files.read(path);
      const lines = new LineIndex('text' in read ? read.text : '');
      const diagnostic: Diagnostic = {
        source,
        severity: DiagnosticSeverity.Error,
        range: toRange(range, lines),
        message: message[language],
      };
      byPath.set(path, [...(byPath.get(path) ?? []), diagnostic]);
    }
    for (const [path, diagnostics] of byPath) await this.#publish(path, diagnostics);
  }

  /** Files changed: what was said about them may be wrong now, and is said again when they are read. */
  async changed(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#publish(path, []);
  }

  async #publish(path: string, diagnostics: Diagnostic[]): Promise<void> {
    const key = JSON.stringify(diagnostics);
    if ((this.#reported.get(path) ?? '[]') === key) return;
    this.#reported.set(path, key);
    await this.#connection.sendDiagnostics({ uri: uriOfPath(path), diagnostics });
  }
}
