import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ShowPageParams, showPageRequest } from '../server/protocol.ts';

const scheme = 'plimsoll-rule';

/** Shows the pages of rules, which the server writes, in the Markdown preview. */
export function showPages(client: BaseLanguageClient): Disposable {
  const pages = new Map<string, string>();
  client.onRequest(showPageRequest, async ({ rule, markdown }: ShowPageParams) => {
    const uri = Uri.from({ scheme, path: `/${rule}.md` });
    pages.set(uri.path, markdown);
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  });
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
  });
}
