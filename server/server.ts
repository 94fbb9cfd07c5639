import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { rulePage } from '../rules/core/rule-page.ts';
import { RuleSet } from '../rules/core/rule-set.ts';
import { Client } from './client.ts';
import { type ActionData, codeActions, fixAllKind, resolveAction, showDocumentationCommand } from './code-actions.ts';
import { ConfigReport } from './config-report.ts';
import { source } from './convert.ts';
import { Diagnostics, diagnosticOptions } from './diagnostics.ts';
import { DocumentLinter, type Linted, readDocument } from './documents.ts';
import { answerEditorRequests } from './editor-requests.ts';
import { type FeatureHost, featureCapabilities, openConfig, registerFeatures } from './features/features.ts';
import type { FileReader } from './file-reader.ts';
import { hoverAt, hoverInConfig, hoverInIgnoreFile } from './hover.ts';
import { pathOfUri } from './locations.ts';
import { type ShowPageParams, showPageRequest } from './protocol.ts';
import { refactorKinds } from './refactorings.ts';
import { pageOf } from './rule-page.ts';
import { languageOf, SettingsStore } from './settings.ts';
import { changedPaths, fileWatchers } from './watched-files.ts';
import { Workspace } from './workspace.ts';

/** Speaks the Language Server Protocol over a connection. `rules` are those of a test; default: all there are. */
export function serve(connection: Connection, reader: FileReader, rules?: readonly RegisteredRule[]): void {
  connection.onInitialize((params) => new Server(connection, reader, rules, params).start());
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #rules: readonly RegisteredRule[] | undefined;
  readonly #client: Client;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #settings: SettingsStore;
  readonly #workspace: Workspace;
  readonly #linter: DocumentLinter;
  readonly #configReport: ConfigReport;
  readonly #diagnostics: Diagnostics;
  readonly #features: FeatureHost;

  constructor(
    connection: Connection,
    reader: FileReader,
    rules: readonly RegisteredRule[] | undefined,
    params: InitializeParams,
  ) {
    this.#connection = connection;
    this.#rules = rules;
    this.#client = new Client(params);
    const { hasConfiguration, options, folders } = this.#client;
    this.#settings = new SettingsStore(connection, hasConfiguration, options.settings);
    this.#workspace = new Workspace(reader, rules);
    this.#workspace.folders = folders;
    this.#linter = new DocumentLinter(this.#workspace, rules);
    this.#configReport = new ConfigReport(connection, this.#workspace);
    const shared = {
      rules,
      lint: (uri: string) => this.#lint(uri),
      settingsOf: (uri: string) => this.#settings.of(uri),
      languageOf: (uri: string) => this.#languageOf(uri),
    };
    this.#diagnostics = new Diagnostics({
      ...shared,
      connection,
      client: this.#client,
      documents: this.#documents,
      workspace: this.#workspace,
      linter: this.#linter,
    });
    this.#features = {
      ...shared,
      completedElsewhere: options.completesConfig ?? [],
      files: this.#workspace.files,
      open: (uri) => this.#documents.get(uri),
      read: (uri) => this.#read(uri),
      otherChecks: (uri) => this.#diagnostics.otherChecks(uri),
    };
  }

  start(): InitializeResult {
    const connection = this.#connection;
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.changed(settings);
      this.#refresh();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    this.#followDocuments();
    this.#diagnostics.listen();
    this.#documents.listen(connection);
    registerFeatures(connection, this.#features);
    this.#answerHovers();
    this.#answerCodeActions();
    answerEditorRequests(connection, { ...this.#features, workspace: this.#workspace });
    return {
      serverInfo: { name: source },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(this.#client.pulls ? { diagnosticProvider: diagnosticOptions(false) } : {}),
        ...featureCapabilities,
        hoverProvider: true,
        codeActionProvider: {
          codeActionKinds: ['quickfix', ...Object.values(refactorKinds), fixAllKind],
          resolveProvider: true,
        },
        executeCommandProvider: { commands: [showDocumentationCommand] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #initialized(): Promise<void> {
    const { client, workspace } = this.#connection;
    if (this.#client.registersConfiguration) {
      await client.register(DidChangeConfigurationNotification.type, { section: source });
    }
    if (this.#client.registersFileWatchers) {
      await client.register(DidChangeWatchedFilesNotification.type, { watchers: fileWatchers });
    }
    await this.#diagnostics.offerEverything();
    if (this.#client.hasFolders) {
      workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await workspace.getWorkspaceFolders()) ?? [];
        this.#workspace.folders = folders.flatMap(({ uri }) => pathOfUri(uri) ?? []);
        this.#refresh();
      });
    }
  }

  /** What stands in the editor counts for the documents around it, from the first change to the last. */
  #followDocuments(): void {
    this.#documents.onDidChangeContent(({ document }) => {
      const path = pathOfUri(document.uri);
      if (path !== undefined) this.#workspace.edited(path, document.getText());
    });
    this.#documents.onDidClose(({ document: { uri } }) => {
      const path = pathOfUri(uri);
      if (path !== undefined) this.#workspace.edited(path, undefined);
      this.#linter.forget(uri);
      this.#settings.forget(uri);
    });
  }

  async #filesChanged(changes: readonly FileEvent[]): Promise<void> {
    const paths = changedPaths(changes);
    if (paths.length === 0) return;
    this.#workspace.changed(paths);
    this.#refresh();
    await this.#configReport.changed(paths);
  }

  /** Everything may look different now. */
  #refresh(): void {
    this.#diagnostics.refresh();
    if (this.#client.refreshesCodeLenses) this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  }

  async #lint(uri: string): Promise<Linted | undefined> {
    const document = this.#documents.get(uri);
    const linted = document && (await this.#linter.lint(document, await this.#settings.of(uri)));
    if (linted) await this.#configReport.report(linted.circumstances, await this.#languageOf(uri));
    return linted;
  }

  async #read(uri: string): ReturnType<FeatureHost['read']> {
    const document = this.#documents.get(uri);
    return document && (await this.#settings.of(uri)).enable ? readDocument(document) : undefined;
  }

  async #languageOf(uri: string): Promise<Language> {
    return languageOf(await this.#settings.of(uri), this.#client.locale);
  }

  #answerHovers(): void {
    this.#connection.onHover(async ({ textDocument: { uri }, position }, token) => {
      const { hover: what, enable } = await this.#settings.of(uri);
      if (what === 'off' || !enable) return null;
      const config = openConfig(this.#features, uri);
      if (config) {
        const text = config.document.getText();
        return hoverInConfig(config.path, text, position, await this.#languageOf(uri), this.#rules) ?? null;
      }
      const ignoring = pathOfUri(uri)?.endsWith('.dockerignore') && this.#documents.get(uri);
      if (ignoring) {
        const language = await this.#languageOf(uri);
        return what === 'all' ? (hoverInIgnoreFile(ignoring.getText(), position, language) ?? null) : null;
      }
      const linted = await this.#lint(uri);
      if (!linted || token.isCancellationRequested) return null;
      return hoverAt(linted, position, await this.#languageOf(uri), what, this.#rules) ?? null;
    });
  }

  #answerCodeActions(): void {
    this.#connection.onCodeAction(async (params, token) => {
      const linted = await this.#lint(params.textDocument.uri);
      if (!linted || token.isCancellationRequested) return [];
      return codeActions(params, {
        linted,
        workspace: this.#workspace,
        language: await this.#languageOf(params.textDocument.uri),
        abilities: this.#client.actionAbilities,
        rules: this.#rules,
      });
    });
    this.#connection.onCodeActionResolve(async (action) => {
      const data = action.data as ActionData | undefined;
      const linted = data && (await this.#lint(data.uri));
      return linted ? resolveAction(action, data, { linted, rules: this.#rules }) : action;
    });
    this.#connection.onExecuteCommand(async ({ command, arguments: [rule, language] = [] }) => {
      if (command === showDocumentationCommand) await this.#showPage(String(rule), language === 'de' ? 'de' : 'en');
    });
  }

  /** In the editor itself where it can, for the published page may be out of reach; else in a browser. */
  async #showPage(ruleId: string, language: Language): Promise<void> {
    const rule = RuleSet.of(this.#rules).byId.get(ruleId);
    if (!rule) return;
    const page: ShowPageParams = { rule: ruleId, markdown: pageOf(rule, language) };
    if (this.#client.options.showsPages) await this.#connection.sendRequest(showPageRequest, page);
    else await this.#connection.window.showDocument({ uri: rulePage(ruleId, language), external: true });
  }
}
