import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { joinPath } from '../rules/model/project/path.ts';
import type { Refactoring } from '../rules/refactor/refactoring.ts';
import { refactoringsAt } from '../rules/refactor/refactorings.ts';
import type { ActionContext } from './code-actions.ts';
import { toOffsets, toTextEdits } from './convert.ts';
import type { Linted } from './documents.ts';
import { parentOf, pathOfUri, uriOfPath } from './locations.ts';
import { wording } from './wording.ts';

export const refactorKinds = {
  extract: CodeActionKind.RefactorExtract,
  rewrite: CodeActionKind.RefactorRewrite,
} as const;

/**
 * What can be written in another way at the place of a request. Not when an editor asks of itself wherever the cursor
 * goes: a light bulb in every line says nothing.
 */
export async function refactorings(
  { range, context: { only, triggerKind } }: CodeActionParams,
  context: ActionContext,
  wanted: (kind: CodeActionKind) => boolean,
): Promise<CodeAction[]> {
  const kinds = Object.values(refactorKinds).filter(wanted);
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  if (kinds.length === 0 || (!only && triggerKind === CodeActionTriggerKind.Automatic && isEmpty)) return [];
  const { linted, language } = context;
  const found = refactoringsAt(linted.document, toOffsets(range, linted.lines));
  const actions: CodeAction[] = [];
  for (const refactoring of found) {
    const kind = refactorKinds[refactoring.kind];
    const edit = kinds.includes(kind) ? await editFor(refactoring, context) : undefined;
    const title = refactoring.title[language];
    const { needsReview } = wording[language];
    if (edit) actions.push({ title: refactoring.needsReview ? `${title} ${needsReview}` : title, kind, edit });
  }
  return actions;
}

/** `undefined` where the editor cannot do it, or a new file would take the place of another. */
async function editFor(
  { edits, snippet, newFile }: Refactoring,
  { linted, abilities, workspace }: ActionContext,
): Promise<WorkspaceEdit | undefined> {
  const change: TextDocumentEdit =
    snippet && abilities.snippets
      ? changeOf(
          linted,
          toTextEdits(snippet, linted.lines).map(({ range, newText: value }) => ({
            range,
            snippet: { kind: 'snippet', value },
          })),
        )
      : changeOf(linted, toTextEdits(edits, linted.lines));
  if (!newFile) return { documentChanges: [change] };
  const path = pathOfUri(linted.uri);
  if (path === undefined || !abilities.creation) return undefined;
  const created = joinPath(parentOf(path), newFile.name);
  const there = await workspace.files.read(created);
  if (!('failure' in there) || there.failure !== 'missing') return undefined;
  const uri = uriOfPath(created);
  const start = { line: 0, character: 0 };
  const filled = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: newFile.text }],
  };
  return { documentChanges: [{ kind: 'create', uri }, filled, change] };
}

/** About the document as it was linted: the client refuses it when there is a newer version. */
const changeOf = ({ uri, version }: Linted, edits: TextDocumentEdit['edits']): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits,
});
