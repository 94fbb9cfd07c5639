/** What the server and our own client say to each other beyond the Language Server Protocol. */

/** What our client says about itself when it connects. */
export interface InitializationOptions {
  /** For clients that cannot be asked for settings. */
  readonly settings?: unknown;
  /** It answers {@link showPageRequest}. */
  readonly showsPages?: boolean;
  /** It has {@link saveFileCommand}. */
  readonly savesFiles?: boolean;
  /** Languages (`json`, `yaml`) whose configuration files something else completes from their schema. */
  readonly completesConfig?: readonly string[];
  /** What other extensions check, as in {@link otherChecksNotification}. */
  readonly otherChecks?: readonly string[];
}

/** A command of the client behind edits of a configuration file, which counts as it lies on the disk; takes a URI. */
export const saveFileCommand = 'plimsoll.saveFile';

/** The server asks its client to show a rule's page. */
export const showPageRequest = 'plimsoll/showPage';
export interface ShowPageParams {
  readonly rule: string;
  readonly markdown: string;
}

/** The server asks its client for the text of a file; the answer is a `ReadResult`. */
export const readFileRequest = 'plimsoll/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** In bytes. */
  readonly limit?: number;
}

/** The server asks its client what is in a directory; the answer is a list of `DirectoryEntry`, or null. */
export const listDirectoryRequest = 'plimsoll/listDirectory';
export interface ListDirectoryParams {
  readonly uri: string;
}

/** The client asks the server to look at the whole workspace; the answer is a {@link WorkspaceSummary}. */
export const lintWorkspaceRequest = 'plimsoll/lintWorkspace';
export interface WorkspaceSummary {
  readonly files: number;
  readonly findings: number;
}

/** The client says which checks other extensions make now, by the names in server/features/overlap.ts. */
export const otherChecksNotification = 'plimsoll/otherChecks';

/** The client asks which configuration file counts for a document, or for the workspace; the answer is a {@link ConfigFile} or null. */
export const configFileRequest = 'plimsoll/configFile';
export interface ConfigFileParams {
  readonly uri?: string;
}
export interface ConfigFile {
  readonly uri: string;
  /** There is none yet: this is a text to start from. */
  readonly template?: string;
}

/** The client asks for all rules, to choose one from; the answer is a {@link RuleList}. */
export const rulesRequest = 'plimsoll/rules';
export interface RuleList {
  readonly language: string;
  readonly rules: readonly { readonly id: string; readonly title: string; readonly family: string }[];
}
