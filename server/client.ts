import type { InitializeParams } from 'vscode-languageserver';
import type { ActionAbilities } from './code-actions.ts';
import { pathOfUri } from './locations.ts';
import type { InitializationOptions } from './protocol.ts';

/** What a client said about itself when it connected. */
export class Client {
  readonly options: InitializationOptions;
  /** The language it displays everything in. */
  readonly locale: string | undefined;
  /** The workspace folders it had then, by their paths. */
  readonly folders: readonly string[];
  readonly #params: InitializeParams;

  constructor(params: InitializeParams) {
    this.#params = params;
    this.options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.locale = params.locale;
    const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.folders = uris.flatMap((uri) => pathOfUri(uri) ?? []);
  }

  get #workspace() {
    return this.#params.capabilities.workspace;
  }

  /** It asks for diagnostics itself. */
  get pulls(): boolean {
    return this.#params.capabilities.textDocument?.diagnostic !== undefined;
  }
  /** It can be told that diagnostics can be asked for in another way now. */
  get registersDiagnostics(): boolean {
    return this.#params.capabilities.textDocument?.diagnostic?.dynamicRegistration === true;
  }
  /** It can be told to ask for diagnostics again. */
  get refreshesDiagnostics(): boolean {
    return this.#workspace?.diagnostics?.refreshSupport === true;
  }
  get refreshesCodeLenses(): boolean {
    return this.#workspace?.codeLens?.refreshSupport === true;
  }
  /** It can be asked for settings. */
  get hasConfiguration(): boolean {
    return this.#workspace?.configuration === true;
  }
  get registersConfiguration(): boolean {
    return this.#workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }
  get registersFileWatchers(): boolean {
    return this.#workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }
  get hasFolders(): boolean {
    return this.#workspace?.workspaceFolders === true;
  }

  get actionAbilities(): ActionAbilities {
    const { snippetEditSupport, resourceOperations } = this.#workspace?.workspaceEdit ?? {};
    const { dataSupport, resolveSupport } = this.#params.capabilities.textDocument?.codeAction ?? {};
    return {
      snippets: snippetEditSupport === true,
      creation: resourceOperations?.includes('create') === true,
      saving: this.options.savesFiles === true,
      resolving: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    };
  }
}
