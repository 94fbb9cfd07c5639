/** Diagnostics of files that nobody has open: for clients that ask for them, once somebody wants them. */
import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isIgnored } from '../../rules/core/config.ts';
import { searchDirectory } from '../cli/files.ts';
import { kindByName } from '../cli/kind.ts';
import type { DocumentLinter, Linted } from '../documents.ts';
import { largestFile } from '../file-reader.ts';
import { uriOfPath } from '../locations.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { Workspace } from '../workspace.ts';

export interface WorkspaceHost {
  readonly workspace: Workspace;
  readonly linter: DocumentLinter;
  settingsOf(uri: string): Promise<Settings>;
  open(uri: string): TextDocument | undefined;
  diagnosticsOf(linted: Linted): Promise<Diagnostic[]>;
}

/** How long changes are gathered before everything is looked at again, in milliseconds. */
const rest = 200;

/**
 * Answers `workspace/diagnostic`. The protocol lets a server keep a request open: it is answered as soon as something
 * is to be said that the client does not know yet.
 */
export class WorkspaceDiagnostics {
  readonly #host: WorkspaceHost;
  #isDemanded = false;
  #wake: (() => void) | undefined;
  #isStale = false;
  readonly #waiting: ((summary: WorkspaceSummary) => void)[] = [];

  constructor(host: WorkspaceHost) {
    this.#host = host;
  }

  /** Somebody asked to see the whole workspace: from now on it is kept up to date. Gives what was found. */
  demand(): Promise<WorkspaceSummary> {
    this.#isDemanded = true;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.changed();
    });
  }

  /** Whether anybody wants to know: the command was used, or the settings of a folder say so. */
  async isWanted(): Promise<boolean> {
    if (this.#isDemanded) return true;
    const folders = this.#host.workspace.folders.map((folder) => this.#host.settingsOf(uriOfPath(folder)));
    return (await Promise.all(folders)).some(({ lintWorkspace }) => lintWorkspace);
  }

  /** A file, the settings, or which documents are open changed. */
  changed(): void {
    this.#isStale = true;
    this.#wake?.();
  }

  async answer(
    known: readonly { readonly uri: string; readonly value: string }[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const resultIds = new Map(known.map(({ uri, value }) => [uri, value]));
    while (!token.isCancellationRequested) {
      this.#isStale = false;
      const items = await this.#report(resultIds, token);
      if (items.some(({ kind }) => kind === 'full')) return { items };
      if (!this.#isStale) await this.#sleep(token);
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return { items: [] };
  }

  async #sleep(token: CancellationToken): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      token.onCancellationRequested(() => resolve());
    });
    this.#wake = undefined;
  }

  async #report(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const summary = { files: 0, findings: 0 };
    const seen = new Set<string>();
    const waiting = [...this.#waiting];
    for (const folder of this.#host.workspace.folders) {
      const settings = await this.#host.settingsOf(uriOfPath(folder));
      if (!this.#isDemanded && !settings.lintWorkspace) continue;
      for (const path of await searchDirectory(folder, this.#host.workspace.files)) {
        if (token.isCancellationRequested) return [];
        const uri = uriOfPath(path);
        if (seen.has(uri)) continue;
        const found = await this.#lint(uri, path, settings);
        if (!found) continue;
        seen.add(uri);
        summary.files++;
        summary.findings += found.length;
        items.push(reportOf(uri, found, known.get(uri), this.#host.open(uri)?.version ?? null));
        // Whoever types goes first.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    // Files that are gone, or are none of ours any more.
    for (const [uri, resultId] of known) {
      if (!seen.has(uri) && resultId !== nothing) items.push(reportOf(uri, [], resultId, null));
    }
    for (const resolve of waiting) resolve(summary);
    this.#waiting.splice(0, waiting.length);
    return items;
  }

  async #lint(uri: string, path: string, settings: Settings): Promise<Diagnostic[] | undefined> {
    const linted = await this.#lintAsIs(uri, path, settings);
    if (!linted || isIgnored(linted.circumstances.config, linted.path)) return undefined;
    return this.#host.diagnosticsOf(linted);
  }

  /** An open document as it stands in the editor, any other file as it lies on the disk. */
  async #lintAsIs(uri: string, path: string, settings: Settings): Promise<Linted | undefined> {
    const { linter, workspace } = this.#host;
    const open = this.#host.open(uri);
    if (open) return linter.lint(open, await this.#host.settingsOf(uri));
    const read = await workspace.files.read(path, largestFile);
    if ('failure' in read) return undefined;
    const kind = kindByName(path);
    const language = kind === 'compose' ? 'dockercompose' : (kind ?? 'yaml');
    return linter.lintOnce(TextDocument.create(uri, language, 0, read.text), settings);
  }
}

/** What stands for no findings. */
const nothing = 'none';

function reportOf(
  uri: string,
  found: Diagnostic[],
  known: string | undefined,
  version: number | null,
): WorkspaceDocumentDiagnosticReport {
  const resultId = found.length === 0 ? nothing : hash(JSON.stringify(found));
  if (resultId === known || (known === undefined && found.length === 0)) {
    return { kind: 'unchanged', uri, version, resultId };
  }
  return { kind: 'full', uri, version, resultId, items: found };
}

/** FNV-1a, twice with different starts: findings are compared with those of the same file only. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
