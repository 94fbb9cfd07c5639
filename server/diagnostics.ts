import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  RegistrationRequest,
  type TextDocuments,
  UnregistrationRequest,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { joinPath } from '../rules/model/project/path.ts';
import type { Client } from './client.ts';
import { source, toDiagnostic } from './convert.ts';
import type { DocumentLinter, Linted } from './documents.ts';
import { withoutOverlap } from './features/overlap.ts';
import { WorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { uriOfPath } from './locations.ts';
import { lintWorkspaceRequest, otherChecksNotification } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** How long a client that cannot ask for diagnostics waits for them while somebody types, in milliseconds. */
const pushDelay = 150;
/** How long an edit rests before the documents around it are looked at, in milliseconds. */
const neighbourDelay = 400;

export interface DiagnosticsHost {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly linter: DocumentLinter;
  readonly rules: readonly RegisteredRule[] | undefined;
  lint(uri: string): Promise<Linted | undefined>;
  settingsOf(uri: string): Promise<Settings>;
  languageOf(uri: string): Promise<Language>;
}

/** Brings findings to the client: when it asks, or, where it cannot, when they may have changed. */
export class Diagnostics {
  readonly #host: DiagnosticsHost;
  readonly #everything: WorkspaceDiagnostics;
  readonly #pushes = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new Set<string>();
  #neighbours: ReturnType<typeof setTimeout> | undefined;
  #offersEverything = false;
  #otherChecks: readonly string[];

  constructor(host: DiagnosticsHost) {
    this.#host = host;
    this.#otherChecks = host.client.options.otherChecks ?? [];
    this.#everything = new WorkspaceDiagnostics({
      workspace: host.workspace,
      linter: host.linter,
      settingsOf: host.settingsOf,
      open: (uri) => host.documents.get(uri),
      diagnosticsOf: async (linted) => this.#diagnosticsOf(linted, await host.languageOf(linted.uri)),
    });
  }

  listen(): void {
    const { connection, documents } = this.#host;
    connection.languages.diagnostics.on((params, token) => this.#answer(params, token));
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
      this.#everything.answer(previousResultIds, token),
    );
    connection.onRequest(lintWorkspaceRequest, async () => {
      const summary = this.#everything.demand();
      await this.offerEverything();
      return summary;
    });
    connection.onNotification(otherChecksNotification, (checks: readonly string[]) => {
      this.#otherChecks = checks;
      this.refresh();
    });
    documents.onDidOpen(({ document: { uri } }) => {
      this.#opened.add(uri);
      this.#pushIn(0, uri);
    });
    documents.onDidChangeContent(({ document }) => {
      // Said of every document that is opened, too.
      if (this.#opened.delete(document.uri)) this.#lookAround();
      else this.#follow('onType', document);
    });
    documents.onDidSave(({ document }) => this.#follow('onSave', document));
    documents.onDidClose(({ document }) => {
      this.#everything.changed();
      this.#lookAround();
      if (!this.#host.client.pulls) this.#done(this.#publish(document.uri, []));
    });
  }

  /** What other extensions report of a document, as far as its settings leave that to them. */
  async otherChecks(uri: string): Promise<readonly string[]> {
    return (await this.#host.settingsOf(uri)).overlap === 'keepAll' ? [] : this.#otherChecks;
  }

  /** Everything may look different now: has it asked for, or sent, again. */
  refresh(): void {
    this.#everything.changed();
    this.#done(this.offerEverything());
    if (this.#host.client.pulls) this.#askAgain();
    else for (const { uri } of this.#host.documents.all()) this.#pushIn(pushDelay, uri);
  }

  /**
   * Tells the client whether the whole workspace can be asked for. Not as long as nobody wants it: clients that can ask
   * keep what they know of a document when it is closed.
   */
  async offerEverything(): Promise<void> {
    const { client, connection } = this.#host;
    if (!client.registersDiagnostics) return;
    const wanted = await this.#everything.isWanted();
    if (wanted === this.#offersEverything) return;
    this.#offersEverything = wanted;
    const { method } = DocumentDiagnosticRequest;
    const { id } = diagnosticOptions(wanted);
    await connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id, method }] });
    const documentSelector = ['dockerfile', 'dockercompose', 'yaml'].map((language) => ({ language }));
    const registerOptions = { ...diagnosticOptions(wanted), documentSelector };
    await connection.sendRequest(RegistrationRequest.type, { registrations: [{ id, method, registerOptions }] });
  }

  async #answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const linted = await this.#host.lint(uri);
    if (token.isCancellationRequested || !linted) return { kind: 'full', items: [] };
    const language = await this.#host.languageOf(uri);
    const resultId = `${linted.id}-${language}-${this.#otherChecks.join()}`;
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: await this.#diagnosticsOf(linted, language) };
  }

  async #diagnosticsOf(linted: Linted, language: Language): Promise<Diagnostic[]> {
    const { uri, version, lines, result, circumstances } = linted;
    const other = (path: string) => {
      const text = circumstances.surroundings?.texts[path];
      return text === undefined ? undefined : { uri: uriOfPath(joinPath(circumstances.root, path)), text };
    };
    const place = { uri, version, lines, other };
    const findings = withoutOverlap(result.findings, await this.otherChecks(uri));
    return findings.map((finding) => toDiagnostic(finding, place, language, this.#host.rules));
  }

  /** Follows a document, and those that may see it, as often as its settings say. */
  #follow(moment: Settings['run'], { uri }: TextDocument): void {
    this.#done(
      this.#host.settingsOf(uri).then(({ run }) => {
        if (run !== moment) return;
        this.#lookAround();
        this.#pushIn(pushDelay, uri);
      }),
    );
  }

  /** Once nobody types any more, has what documents say about an edited one brought up to date. */
  #lookAround(): void {
    clearTimeout(this.#neighbours);
    this.#neighbours = setTimeout(() => this.#done(this.#updateNeighbours()), neighbourDelay);
  }

  async #updateNeighbours(): Promise<void> {
    const { documents, linter, client, settingsOf } = this.#host;
    const outdated: string[] = [];
    for (const document of documents.all()) {
      if (await linter.isOutdated(document, await settingsOf(document.uri))) outdated.push(document.uri);
    }
    if (outdated.length === 0) return;
    if (client.pulls) this.#askAgain();
    else for (const uri of outdated) this.#pushIn(0, uri);
  }

  #askAgain(): void {
    const { client, connection } = this.#host;
    if (client.refreshesDiagnostics) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
  }

  #pushIn(delay: number, uri: string): void {
    if (this.#host.client.pulls) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.set(
      uri,
      setTimeout(() => {
        this.#pushes.delete(uri);
        this.#done(this.#push(uri));
      }, delay),
    );
  }

  async #push(uri: string): Promise<void> {
    const linted = await this.#host.lint(uri);
    const language = await this.#host.languageOf(uri);
    const diagnostics = linted ? await this.#diagnosticsOf(linted, language) : [];
    if (!this.#host.documents.get(uri)) return;
    await this.#publish(uri, diagnostics, linted?.version);
  }

  async #publish(uri: string, diagnostics: Diagnostic[], version?: number): Promise<void> {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    await this.#host.connection.sendDiagnostics(params);
  }

  /** Nobody waits for it: what goes wrong is said in the log. */
  #done(work: Promise<unknown>): void {
    work.catch((error) => this.#host.connection.console.error(String(error)));
  }
}

export const diagnosticOptions = (workspaceDiagnostics: boolean) => ({
  id: 'plimsoll-diagnostics',
  documentSelector: null,
  identifier: source,
  interFileDependencies: true,
  workspaceDiagnostics,
});
