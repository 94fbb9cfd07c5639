/** A client and a server that talk to each other in memory, as an editor and this server do. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MarkupContent,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  type TextEdit,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import type { RegisteredRule } from '../../rules/core/rule.ts';
import { LineIndex, type Range } from '../../rules/model/text.ts';
import { toOffsets, toRange } from '../../server/convert.ts';
import { uriOfPath } from '../../server/locations.ts';
import { MemoryFileReader } from '../../server/memory-files.ts';
import { serve } from '../../server/server.ts';

/** What VS Code can do, as far as this server asks. */
export const ableClient: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
};

/** An editor that speaks the bare minimum: it gets its diagnostics pushed. */
export const simpleClient: ClientCapabilities = {};

export interface SessionOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly rules?: readonly RegisteredRule[];
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
}

/** Talks to a server; files lie in memory below `/work`. */
export class LspSession {
  readonly client: ProtocolConnection;
  readonly files: Record<string, string>;
  /** What was pushed last, by URI. */
  readonly pushed = new Map<string, Diagnostic[]>();
  /** What the server wrote to its log. */
  readonly log: string[] = [];
  /** How often something was pushed. */
  pushes = 0;
  readonly registrations: Registration[] = [];
  settings: Record<string, unknown>;
  refreshes = 0;
  initialized: InitializeResult | undefined;
  readonly #versions = new Map<string, { text: string; version: number }>();
  #onPush: (() => void) | undefined;

  constructor(client: ProtocolConnection, { files = {}, settings = {} }: SessionOptions) {
    this.client = client;
    this.files = { '/work/': '', ...files };
    this.settings = settings;
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    client.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    client.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    client.onRequest(UnregistrationRequest.type, () => {});
    client.onRequest(CodeLensRefreshRequest.type, () => {});
    client.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      this.pushes++;
      this.#onPush?.();
    });
  }

  static async start(options: SessionOptions = {}): Promise<LspSession> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const client = createProtocolConnection(toClient, toServer);
    const session = new LspSession(client, options);
    const reader = {
      read: (path: string, limit?: number) => new MemoryFileReader(session.files).read(path, limit),
      list: (directory: string) => new MemoryFileReader(session.files).list(directory),
    };
    serve(createConnection(toServer, toClient), reader, options.rules);
    await session.initialize(options);
    return session;
  }

  async initialize({ capabilities = ableClient, locale, initializationOptions }: SessionOptions): Promise<void> {
    this.client.listen();
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
      ...(locale === undefined ? {} : { locale }),
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    };
    this.initialized = await this.client.sendRequest(InitializeRequest.type, params);
    await this.client.sendNotification(InitializedNotification.type, {});
  }

  /** The methods that the server registered. */
  get registered(): string[] {
    return this.registrations.map(({ method }) => method);
  }

  /** Without `exit`, upon which a server ends its process: here, that of the tests. */
  async stop(): Promise<void> {
    await this.client.sendRequest(ShutdownRequest.type);
    this.client.dispose();
  }

  async open(path: string, text: string, languageId = 'dockerfile'): Promise<string> {
    const uri = path.includes(':') ? path : uriOfPath(path);
    this.#versions.set(uri, { text, version: 1 });
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  text(uri: string): string {
    return this.#versions.get(uri)!.text;
  }

  /** Replaces a part of a document, as typing does; without a range all of it. */
  async change(uri: string, text: string, range?: Range): Promise<void> {
    const document = this.#versions.get(uri)!;
    const old = document.text;
    document.version++;
    document.text = range ? old.slice(0, range.start) + text + old.slice(range.end) : text;
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [range ? { range: toRange(range, new LineIndex(old)), text } : { text }],
    });
  }

  async save(uri: string): Promise<void> {
    await this.client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Writes or removes a file and says so, as a file watcher does. */
  async writeFile(path: string, text: string | undefined): Promise<void> {
    const type: FileChangeType =
      text === undefined
        ? FileChangeType.Deleted
        : path in this.files
          ? FileChangeType.Changed
          : FileChangeType.Created;
    if (text === undefined) delete this.files[path];
    else this.files[path] = text;
    const changes = [{ uri: uriOfPath(path), type }];
    await this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings: { plimsoll: settings } });
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until diagnostics are pushed. */
  async nextPush(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onPush = resolve;
    });
  }

  /** The text a diagnostic underlines. */
  underlined(uri: string, { range }: Pick<Diagnostic, 'range'>): string {
    const text = this.text(uri);
    const { start, end } = toOffsets(range, new LineIndex(text));
    return text.slice(start, end);
  }

  async hover(uri: string, at: string): Promise<string | undefined> {
    const text = this.text(uri);
    const start = text.indexOf(at);
    const { start: position } = toRange({ start, end: start }, new LineIndex(text));
    const hover: Hover | null = await this.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return (hover?.contents as MarkupContent | undefined)?.value;
  }

  async completions(uri: string, offset: number): Promise<CompletionItem[]> {
    const position = new LineIndex(this.text(uri)).position(offset);
    const params = { textDocument: { uri }, position: { line: position.line, character: position.column } };
    const list = await this.client.sendRequest(CompletionRequest.type, params);
    return Array.isArray(list) ? list : (list?.items ?? []);
  }

  async resolveCompletion(item: CompletionItem): Promise<CompletionItem> {
    return this.client.sendRequest(CompletionResolveRequest.type, item);
  }

  /** A document's text with a completion. */
  complete(uri: string, { textEdit }: CompletionItem): string {
    const text = this.text(uri);
    const { range, newText } = textEdit as TextEdit;
    const { start, end } = toOffsets(range, new LineIndex(text));
    return text.slice(0, start) + newText + text.slice(end);
  }

  async codeActions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const start = { line: 0, character: 0 };
    const actions = await this.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostics[0]?.range ?? { start, end: start },
      context: { diagnostics, ...(only ? { only } : {}) },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** A document's text after an action, which must be about its current version. */
  apply(uri: string, action: CodeAction): string {
    const text = this.text(uri);
    const lines = new LineIndex(text);
    const changes = (action.edit?.documentChanges ?? []).flatMap((change) => {
      if (!('edits' in change) || change.textDocument.uri !== uri) return [];
      if (change.textDocument.version !== this.#versions.get(uri)!.version) throw new Error('made for another version');
      return change.edits as TextEdit[];
    });
    const edits = changes.map(({ range, newText }) => ({ ...toOffsets(range, lines), newText }));
    edits.sort((a, b) => b.start - a.start);
    return edits.reduce(
      (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
      text,
    );
  }
}
