/** Answers the requests of the protocol that are about one place in a document, or about its shape. */
import type { Connection, Position, Range, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, RegisteredRule } from '../../rules/core/rule.ts';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { isConfigFile } from '../config-file.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Linted } from '../documents.ts';
import type { FileReader } from '../file-reader.ts';
import { pathOfUri } from '../locations.ts';
import type { Settings } from '../settings.ts';
import { codeLensesOf } from './code-lens.ts';
import { completeComment, completeConfig, completionTriggers, resolveCompletion } from './completion.ts';
import { completeCompose } from './compose-completion.ts';
import { completeDockerfile } from './dockerfile-completion.ts';
import { foldingRanges } from './folding.ts';
import { fileLinks, pageLinks } from './links.ts';
import { definitionsAt, highlightsAt, referencesAt } from './navigation.ts';
import { composeOffer } from './overlap.ts';
import { symbolsOf } from './symbols.ts';

/** What the server lends its features. */
export interface FeatureHost {
  readonly rules: readonly RegisteredRule[] | undefined;
  /** Languages (`json`, `yaml`) whose configuration files the client completes itself, from the schema. */
  readonly completedElsewhere: readonly string[];
  readonly files: FileReader;
  open(uri: string): TextDocument | undefined;
  /** What a document says, without linting it; undefined when it is none of ours. */
  read(uri: string): Promise<LintedDocument | undefined>;
  lint(uri: string): Promise<Linted | undefined>;
  languageOf(uri: string): Promise<Language>;
  settingsOf(uri: string): Promise<Settings>;
  /** What other extensions do in a document, by the names in overlap.ts, as far as it is left to them. */
  otherChecks(uri: string): Promise<readonly string[]>;
}

export const featureCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
};

export function registerFeatures(connection: Connection, host: FeatureHost): void {
  connection.onCompletion(async ({ textDocument: { uri }, position, context: completion }, token) => {
    const context = { language: await host.languageOf(uri), rules: host.rules };
    const wanted = (await host.settingsOf(uri)).completion;
    if (wanted === 'off') return null;
    const config = openConfig(host, uri);
    if (config) {
      const { path, document } = config;
      if (host.completedElsewhere.includes(/\.ya?ml$/.test(path) ? 'yaml' : 'json')) return null;
      return completeConfig(path, document.getText(), document.offsetAt(position), context);
    }
    const document = await host.read(uri);
    if (!document) return null;
    const isComment = document.comments.some(({ line, range }) => {
      return line === position.line && range.start < toOffset(position, document.lines);
    });
    if (!isComment && wanted === 'rules') return null;
    const checks = await host.otherChecks(uri);
    if (!isComment && document.kind === 'dockerfile') {
      if (checks.includes('dockerfile/words')) return null;
      return completeDockerfile(document, toOffset(position, document.lines), context.language);
    }
    const linted = await host.lint(uri);
    if (!linted || token.isCancellationRequested) return null;
    const offset = toOffset(position, linted.lines);
    if (isComment) {
      const reported = new Set(linted.result.findings.map(({ ruleId }) => ruleId));
      return completeComment(linted.document, offset, reported, context);
    }
    const isBlank = completion?.triggerCharacter === ' ';
    return completeCompose(linted, offset, context.language, isBlank, composeOffer(checks));
  });
  connection.onCompletionResolve((item) => resolveCompletion(item, host.rules));
  registerShape(connection, host);
  registerNavigation(connection, host);
}

/** What follows from the text alone. */
function registerShape(connection: Connection, host: FeatureHost): void {
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const document = await host.read(uri);
    return document ? symbolsOf(document) : null;
  });
  // Without an answer, editors fold by indentation.
  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const document = await host.read(uri);
    return document ? foldingRanges(document) : null;
  });
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
    const document = await host.read(uri);
    return document ? highlightsAt(document, toOffset(position, document.lines)) : null;
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const document = await host.read(uri);
    if (!document) return null;
    const ranges = referencesAt(document, toOffset(position, document.lines), context.includeDeclaration);
    return ranges.map((range) => ({ uri, range: toRange(range, document.lines) }));
  });
}

/** What may be about other files. */
function registerNavigation(connection: Connection, host: FeatureHost): void {
  connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
    const linted = await host.lint(uri);
    if (!linted || token.isCancellationRequested) return null;
    const definitions = definitionsAt(linted, toOffset(position, linted.lines));
    if (definitions.length > 0) return definitions;
    const start = { line: 0, character: 0 };
    return (await fileLinks(linted, host.files))
      .filter(({ range }) => isWithin(position, range))
      .map(({ target }) => ({ uri: target!, range: { start, end: start } }));
  });
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const linted = (await host.settingsOf(uri)).codeLens ? await host.lint(uri) : undefined;
    if (!linted || token.isCancellationRequested) return null;
    return codeLensesOf(linted, await host.languageOf(uri));
  });
  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const linted = await host.lint(uri);
    if (!linted || token.isCancellationRequested) return null;
    const pages = pageLinks(linted.document, await host.languageOf(uri), host.rules);
    return [...(await fileLinks(linted, host.files)), ...pages];
  });
}

const isWithin = ({ line, character }: Position, { start, end }: Range): boolean =>
  (line > start.line || (line === start.line && character >= start.character)) &&
  (line < end.line || (line === end.line && character <= end.character));

/** The configuration file that a document is. */
export function openConfig(
  host: Pick<FeatureHost, 'open'>,
  uri: string,
): { path: string; document: TextDocument } | undefined {
  const path = pathOfUri(uri);
  const document = host.open(uri);
  return path !== undefined && document && isConfigFile(path) ? { path, document } : undefined;
}
