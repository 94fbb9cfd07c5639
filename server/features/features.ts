/** Answers the requests of the protocol that are about one place in a document, or about its shape. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, RegisteredRule } from '../../rules/core/rule.ts';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { toOffset } from '../convert.ts';
import type { Linted } from '../documents.ts';
import { pathOfUri } from '../locations.ts';
import { completeComment, completeConfig, completionTriggers, resolveCompletion } from './completion.ts';
import { isConfigFile } from './config-place.ts';

/** What the server lends its features. */
export interface FeatureHost {
  readonly rules: readonly RegisteredRule[] | undefined;
  /** Languages (`json`, `yaml`) whose configuration files the client completes itself, from the schema. */
  readonly completedElsewhere: readonly string[];
  open(uri: string): TextDocument | undefined;
  /** What a document says, without linting it; undefined when it is none of ours. */
  read(uri: string): Promise<LintedDocument | undefined>;
  lint(uri: string): Promise<Linted | undefined>;
  languageOf(uri: string): Promise<Language>;
}

export const featureCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
};

export function registerFeatures(connection: Connection, host: FeatureHost): void {
  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
    const context = { language: await host.languageOf(uri), rules: host.rules };
    const config = openConfig(host, uri);
    if (config) {
      const { path, document } = config;
      if (host.completedElsewhere.includes(/\.ya?ml$/.test(path) ? 'yaml' : 'json')) return null;
      return completeConfig(path, document.getText(), document.offsetAt(position), context);
    }
    const document = await host.read(uri);
    if (!document) return null;
    const offset = toOffset(position, document.lines);
    const { line } = document.lines.position(offset);
    if (!document.comments.some((comment) => comment.line === line)) return null;
    const linted = await host.lint(uri);
    if (!linted || token.isCancellationRequested) return null;
    const reported = new Set(linted.result.findings.map(({ ruleId }) => ruleId));
    return completeComment(linted.result.document, toOffset(position, linted.lines), reported, context);
  });
  connection.onCompletionResolve((item) => resolveCompletion(item, host.rules));
}

/** The configuration file that a document is. */
export function openConfig(
  host: Pick<FeatureHost, 'open'>,
  uri: string,
): { path: string; document: TextDocument } | undefined {
  const path = pathOfUri(uri);
  const document = host.open(uri);
  return path !== undefined && document && isConfigFile(path) ? { path, document } : undefined;
}
