import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  type InitializeParams,
  type InitializeResult,
  RegistrationRequest,
  TextDocumentSyncKind,
  TextDocuments,
  UnregistrationRequest,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { rulePage } from '../rules/core/rule-page.ts';
import { RuleSet } from '../rules/core/rule-set.ts';
import { joinPath } from '../rules/model/project/path.ts';
import { isOpaqueName } from '../rules/model/project/surroundings.ts';
import { codeActions, fixAllKind, showDocumentationCommand } from './code-actions.ts';
import { ConfigReport } from './config-report.ts';
import { source, toDiagnostic } from './convert.ts';
import { DocumentLinter, type Linted, readDocument } from './documents.ts';
import { type FeatureHost, featureCapabilities, openConfig, registerFeatures } from './features/features.ts';
import { withoutOverlap } from './features/overlap.ts';
import { WorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import type { FileReader } from './file-reader.ts';
import { hoverAt, hoverInConfig } from './hover.ts';
import { pathOfUri, uriOfPath } from './locations.ts';
import {
  type InitializationOptions,
  lintWorkspaceRequest,
  otherChecksNotification,
  type ShowPageParams,
  showPageRequest,
} from './protocol.ts';
import { pageOf } from './rule-page.ts';
import { languageOf, type Settings, SettingsStore } from './settings.ts';
import { Workspace } from './workspace.ts';

/** How long a client that cannot ask for diagnostics waits for them while somebody types, in milliseconds. */
const pushDelay = 150;

/** Speaks the Language Server Protocol over a connection. `rules` are those of a test; default: all there are. */
export function serve(connection: Connection, reader: FileReader, rules?: readonly RegisteredRule[]): void {
  new Server(connection, reader, rules).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #rules: readonly RegisteredRule[] | undefined;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspace: Workspace;
  readonly #linter: DocumentLinter;
  readonly #configReport: ConfigReport;
  readonly #featureHost: FeatureHost;
  readonly #everything: WorkspaceDiagnostics;
  #offersEverything = false;
  #otherChecks: readonly string[] = [];
  readonly #pushes = new Map<string, ReturnType<typeof setTimeout>>();
  #settings: SettingsStore;
  #client: InitializeParams | undefined;

  constructor(connection: Connection, reader: FileReader, rules: readonly RegisteredRule[] | undefined) {
    this.#connection = connection;
    this.#rules = rules;
    this.#workspace = new Workspace(reader, rules);
    this.#linter = new DocumentLinter(this.#workspace, rules);
    this.#configReport = new ConfigReport(connection, this.#workspace);
    this.#settings = new SettingsStore(connection, false, undefined);
    this.#featureHost = this.#makeFeatureHost();
    this.#everything = new WorkspaceDiagnostics({
      workspace: this.#workspace,
      linter: this.#linter,
      settingsOf: (uri) => this.#settings.of(uri),
      open: (uri) => this.#documents.get(uri),
      diagnosticsOf: async (linted) => this.#diagnosticsOf(linted, await this.#languageOf(linted.uri)),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.changed(settings);
      this.#refresh();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const paths = changes.flatMap(({ uri }) => pathOfUri(uri) ?? []).filter((path) => !isUnseen(path));
      if (paths.length === 0) return;
      this.#workspace.changed(paths);
      this.#refresh();
      await this.#configReport.changed(paths);
    });
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const linted = await this.#lint(textDocument.uri);
      if (token.isCancellationRequested || !linted) return { kind: 'full', items: [] };
      const language = await this.#languageOf(textDocument.uri);
      const resultId = `${linted.id}-${language}-${this.#otherChecks.join()}`;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: await this.#diagnosticsOf(linted, language) };
    });
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
      this.#everything.answer(previousResultIds, token),
    );
    connection.onRequest(lintWorkspaceRequest, async () => {
      const summary = this.#everything.demand();
      await this.#offerEverything();
      return summary;
    });
    connection.onNotification(otherChecksNotification, (checks: readonly string[]) => {
      this.#otherChecks = checks;
      this.#refresh();
    });
    registerFeatures(connection, this.#featureHost);
    connection.onHover(async ({ textDocument, position }, token) => {
      const { hover } = await this.#settings.of(textDocument.uri);
      const config = openConfig(this.#featureHost, textDocument.uri);
      if (config && hover !== 'off') {
        const language = await this.#languageOf(textDocument.uri);
        return hoverInConfig(config.path, config.document.getText(), position, language, this.#rules) ?? null;
      }
      const linted = hover === 'off' ? undefined : await this.#lint(textDocument.uri);
      if (!linted || hover === 'off' || token.isCancellationRequested) return null;
      return hoverAt(linted, position, await this.#languageOf(textDocument.uri), hover, this.#rules) ?? null;
    });
    connection.onCodeAction(async (params, token) => {
      const linted = await this.#lint(params.textDocument.uri);
      if (!linted || token.isCancellationRequested) return [];
      const { workspaceEdit } = this.#client?.capabilities.workspace ?? {};
      return codeActions(params, {
        linted,
        workspace: this.#workspace,
        language: await this.#languageOf(params.textDocument.uri),
        abilities: {
          snippets: workspaceEdit?.snippetEditSupport === true,
          creation: workspaceEdit?.resourceOperations?.includes('create') === true,
        },
        rules: this.#rules,
      });
    });
    connection.onExecuteCommand(async ({ command, arguments: [rule, language] = [] }) => {
      if (command === showDocumentationCommand) await this.#showPage(String(rule), language === 'de' ? 'de' : 'en');
    });
    this.#documents.onDidClose(({ document }) => {
      this.#linter.forget(document.uri);
      this.#settings.forget(document.uri);
      this.#everything.changed();
      if (!this.#pulls) void this.#publish(document.uri, []);
    });
    this.#documents.onDidOpen(({ document }) => this.#pushLater(document));
    this.#documents.onDidChangeContent(({ document }) => this.#pushWhen('onType', document));
    this.#documents.onDidSave(({ document }) => this.#pushWhen('onSave', document));
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = params;
    const { capabilities, initializationOptions } = params;
    const { settings, otherChecks } = (initializationOptions ?? {}) as InitializationOptions;
    this.#otherChecks = otherChecks ?? [];
    const asks = capabilities.workspace?.configuration === true;
    this.#settings = new SettingsStore(this.#connection, asks, settings);
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#workspace.folders = folders.flatMap((uri) => pathOfUri(uri) ?? []);
    return {
      serverInfo: { name: source },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(this.#pulls ? { diagnosticProvider: diagnosticOptions(false) } : {}),
        ...featureCapabilities,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        executeCommandProvider: { commands: [showDocumentationCommand] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #initialized(): Promise<void> {
    const { workspace } = this.#client!.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: source });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      // Any file may come or go in a build context; only some are read.
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          { globPattern: readFiles, kind: WatchKind.Change },
        ],
      });
    }
    await this.#offerEverything();
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await this.#connection.workspace.getWorkspaceFolders()) ?? [];
        this.#workspace.folders = folders.flatMap(({ uri }) => pathOfUri(uri) ?? []);
        this.#refresh();
      });
    }
  }

  #makeFeatureHost(): FeatureHost {
    const options = (): InitializationOptions => this.#client?.initializationOptions ?? {};
    return {
      rules: this.#rules,
      get completedElsewhere() {
        return options().completesConfig ?? [];
      },
      files: this.#workspace.files,
      open: (uri) => this.#documents.get(uri),
      read: async (uri) => {
        const document = this.#documents.get(uri);
        return document && (await this.#settings.of(uri)).enable ? readDocument(document) : undefined;
      },
      lint: (uri) => this.#lint(uri),
      languageOf: (uri) => this.#languageOf(uri),
      settingsOf: (uri) => this.#settings.of(uri),
    };
  }

  /** Whether the client asks for diagnostics itself. */
  get #pulls(): boolean {
    return this.#client?.capabilities.textDocument?.diagnostic !== undefined;
  }

  async #lint(uri: string): Promise<Linted | undefined> {
    const document = this.#documents.get(uri);
    const linted = document && (await this.#linter.lint(document, await this.#settings.of(uri)));
    if (linted) await this.#configReport.report(linted.circumstances, await this.#languageOf(uri));
    return linted;
  }

  async #languageOf(uri: string): Promise<Language> {
    return languageOf(await this.#settings.of(uri), this.#client?.locale);
  }

  async #diagnosticsOf(linted: Linted, language: Language): Promise<Diagnostic[]> {
    const { uri, version, lines, result, circumstances } = linted;
    const other = (path: string) => {
      const text = circumstances.surroundings?.texts[path];
      return text === undefined ? undefined : { uri: uriOfPath(joinPath(circumstances.root, path)), text };
    };
    const place = { uri, version, lines, other };
    const { overlap } = await this.#settings.of(uri);
    const findings = overlap === 'keepAll' ? result.findings : withoutOverlap(result.findings, this.#otherChecks);
    return findings.map((finding) => toDiagnostic(finding, place, language, this.#rules));
  }

  /** Everything may look different now: has it asked for, or sent, again. */
  #refresh(): void {
    this.#everything.changed();
    this.#offerEverything().catch((error) => this.#connection.console.error(String(error)));
    if (this.#client?.capabilities.workspace?.codeLens?.refreshSupport) {
      this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    }
    if (!this.#pulls) {
      for (const document of this.#documents.all()) this.#pushLater(document);
    } else if (this.#client?.capabilities.workspace?.diagnostics?.refreshSupport) {
      this.#connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
    }
  }

  /**
   * Tells the client whether the whole workspace can be asked for. Not as long as nobody wants it: clients that can ask
   * keep what they know of a document when it is closed.
   */
  async #offerEverything(): Promise<void> {
    if (!this.#client?.capabilities.textDocument?.diagnostic?.dynamicRegistration) return;
    const wanted = await this.#everything.isWanted();
    if (wanted === this.#offersEverything) return;
    this.#offersEverything = wanted;
    const { method } = DocumentDiagnosticRequest;
    const { id } = diagnosticOptions(wanted);
    await this.#connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id, method }] });
    const documentSelector = ['dockerfile', 'dockercompose', 'yaml'].map((language) => ({ language }));
    const registerOptions = { ...diagnosticOptions(wanted), documentSelector };
    await this.#connection.sendRequest(RegistrationRequest.type, { registrations: [{ id, method, registerOptions }] });
  }

  async #pushWhen(moment: Settings['run'], document: TextDocument): Promise<void> {
    if (!this.#pulls && (await this.#settings.of(document.uri)).run === moment) this.#pushLater(document);
  }

  #pushLater({ uri }: TextDocument): void {
    if (this.#pulls) return;
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.set(
      uri,
      setTimeout(() => {
        this.#pushes.delete(uri);
        this.#push(uri).catch((error) => this.#connection.console.error(String(error)));
      }, pushDelay),
    );
  }

  async #push(uri: string): Promise<void> {
    const linted = await this.#lint(uri);
    const language = await this.#languageOf(uri);
    const diagnostics = linted ? await this.#diagnosticsOf(linted, language) : [];
    if (!this.#documents.get(uri)) return;
    await this.#publish(uri, diagnostics, linted?.version);
  }

  async #publish(uri: string, diagnostics: Diagnostic[], version?: number): Promise<void> {
    await this.#connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  /** In the editor itself where it can, for the published page may be out of reach; else in a browser. */
  async #showPage(ruleId: string, language: Language): Promise<void> {
    const { showsPages } = (this.#client?.initializationOptions ?? {}) as InitializationOptions;
    const rule = RuleSet.of(this.#rules).byId.get(ruleId);
    if (!rule) return;
    const page: ShowPageParams = { rule: ruleId, markdown: pageOf(rule, language) };
    if (showsPages) await this.#connection.sendRequest(showPageRequest, page);
    else await this.#connection.window.showDocument({ uri: rulePage(ruleId, language), external: true });
  }
}

const diagnosticOptions = (workspaceDiagnostics: boolean) => ({
  id: 'plimsoll-diagnostics',
  documentSelector: null,
  identifier: source,
  interFileDependencies: true,
  workspaceDiagnostics,
});

/** Whether a path lies where nobody looks: what git and package managers do there changes nothing. */
const isUnseen = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((name) => name === '.vscode' || isOpaqueName(name));

/** Files whose contents matter to the documents beside them. */
const readFiles =
  '**/{.plimsoll.*,*.dockerignore,.env*,*.env,*Dockerfile*,*dockerfile*,*Containerfile*,*.yml,*.yaml,*.json,*.jsonc,*.toml,*.txt,*.xml,*.gradle*,*.mod,*.sh,*entrypoint*,Procfile,Gemfile,Pipfile,*.csproj,*.cfg}';
