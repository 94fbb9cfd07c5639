import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { chooseFixes, type FixOptions, fixAll } from '../rules/core/fix.ts';
import type { LintResult } from '../rules/core/lint.ts';
import type { Edit, Language, RegisteredRule } from '../rules/core/rule.ts';
import { type SuppressionScope, suppressionEdit } from '../rules/core/suppression-edit.ts';
import { baseName } from '../rules/model/project/path.ts';
import type { Range } from '../rules/model/text.ts';
import { type ConfigEdit, turnOffInConfig } from './config-edit.ts';
import { type DiagnosticData, type FixData, source, toOffsets, toTextEdits } from './convert.ts';
import type { Linted } from './documents.ts';
import { uriOfPath } from './locations.ts';
import { saveFileCommand } from './protocol.ts';
import { refactorings } from './refactorings.ts';
import { diffLines } from './text-diff.ts';
import { wording } from './wording.ts';
import type { Workspace } from './workspace.ts';

/** The kind under which an editor applies all safe fixes, on save for example. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;
export const showDocumentationCommand = 'plimsoll.showDocumentation';

/** What the client can do with code actions. */
export interface ActionAbilities {
  /** Edits may hold tab stops. */
  readonly snippets: boolean;
  /** Edits may make files. */
  readonly creation: boolean;
  /** Edited files can be saved. */
  readonly saving: boolean;
  /** Edits may be asked for when an action is chosen. */
  readonly resolving: boolean;
}

/** Where a request for code actions is answered. */
export interface ActionContext {
  readonly linted: Linted;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly abilities: ActionAbilities;
  readonly rules?: readonly RegisteredRule[] | undefined;
}

/**
 * Per finding, in this order: its fixes, the same for the whole file, three ways to do without the rule, its page. Then
 * what can be written in another way.
 */
export async function codeActions(params: CodeActionParams, context: ActionContext): Promise<CodeAction[]> {
  const wanted = (kind: CodeActionKind): boolean =>
    !params.context.only || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const diagnostic of params.context.diagnostics) {
      if (diagnostic.source === source) actions.push(...(await quickFixes(diagnostic, context)));
    }
  }
  actions.push(...(await refactorings(params, context, wanted)));
  // Only when asked for by name: it does not belong to a place.
  if (params.context.only && wanted(fixAllKind)) actions.push(...fixEverything(context));
  return actions;
}

async function quickFixes(diagnostic: Diagnostic, context: ActionContext): Promise<CodeAction[]> {
  const { linted, abilities, language } = context;
  const data = diagnostic.data as DiagnosticData | undefined;
  if (!data) return [];
  const { rule } = data;
  const texts = wording[language];
  const quickFix = (title: string, edit: WorkspaceEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit,
  });
  const actions: CodeAction[] = [];
  // Edits that were made for another text are of no use.
  const fixes = data.version === linted.version ? data.fixes : [];
  for (const [index, fix] of fixes.entries()) {
    if (fix.snippet && !abilities.snippets) continue;
    const action = quickFix(fix.title, editOf(linted, fix));
    actions.push(index === 0 && fix.safe && !fix.snippet ? { ...action, isPreferred: true } : action);
  }
  if (canFixRuleInFile(rule, context)) {
    const title = texts.fixAllOfRule(rule);
    const later: ActionData = { uri: linted.uri, fixAllOf: rule };
    if (abilities.resolving)
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], data: later });
    else actions.push(quickFix(title, fixRuleInFile(rule, context)));
  }
  const finding = { ruleId: rule, range: toOffsets(diagnostic.range, linted.lines) };
  actions.push(...suppressions(finding, context, quickFix));
  const config = await turnOffInConfig(rule, linted, context.workspace);
  if (config && (config.exists || abilities.creation)) {
    const title = texts.turnOff(rule, baseName(config.path));
    const command: Command = { title, command: saveFileCommand, arguments: [uriOfPath(config.path)] };
    actions.push({ ...quickFix(title, configEdit(config)), ...(abilities.saving ? { command } : {}) });
  }
  const title = texts.showDocumentation(rule);
  const command: Command = { title, command: showDocumentationCommand, arguments: [rule, language] };
  actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command });
  return actions;
}

/**
 * Comments that ignore a finding: here, here with a reason for people to fill in, in the file. Where each needs a
 * reason, those without one are left out.
 */
function suppressions(
  finding: { readonly ruleId: string; readonly range: Range },
  { linted, abilities, language }: ActionContext,
  quickFix: (title: string, edit: WorkspaceEdit) => CodeAction,
): CodeAction[] {
  const { document } = linted;
  const texts = wording[language];
  const { ruleId } = finding;
  const plain = (title: string, scope: SuppressionScope): CodeAction[] => [
    quickFix(title, editOf(linted, suppressionEdit(document, finding, scope))),
  ];
  const withReason = (title: string, scope: SuppressionScope): CodeAction[] => {
    const edit = suppressionEdit(document, finding, scope, `\${1:${texts.reason}}`);
    // A comment that is there already may have its reason.
    if (!abilities.snippets || !edit.text.includes('${')) return [];
    const edits = toTextEdits([edit], linted.lines);
    return [quickFix(title, editOf(linted, { title, safe: false, snippet: true, edits }))];
  };
  const reasoned = withReason(texts.ignoreHereBecause(ruleId), 'line');
  if (linted.circumstances.config.inlineConfig.requireReason && reasoned.length > 0) {
    const inFile = withReason(texts.ignoreInFileBecause(ruleId), 'file');
    return [...reasoned, ...(inFile.length > 0 ? inFile : plain(texts.ignoreInFile(ruleId), 'file'))];
  }
  const here = plain(texts.ignoreHere(ruleId), 'line');
  return [...here, ...reasoned, ...plain(texts.ignoreInFile(ruleId), 'file')];
}

/** What an action is resolved by whose edit takes many lints: editors ask for actions whenever the cursor moves. */
export interface ActionData {
  readonly uri: string;
  readonly fixAllOf: string;
}

/** Adds the edit to an action that was offered without one. */
export function resolveAction(
  action: CodeAction,
  { fixAllOf }: ActionData,
  context: Pick<ActionContext, 'linted' | 'rules'>,
): CodeAction {
  return { ...action, edit: fixRuleInFile(fixAllOf, context) };
}

/** The safe fixes of a rule, or, where it has none, the first of each finding. */
function optionsFor(rule: string, { findings }: Pick<LintResult, 'findings'>): FixOptions {
  const isSafe = findings.some(
    ({ ruleId, fixes }) => ruleId === rule && fixes?.some((fix) => fix.safe && !fix.snippet),
  );
  return { rules: [rule], unsafe: !isSafe };
}

/** Whether several findings of a rule can be fixed at once. */
const canFixRuleInFile = (rule: string, { linted: { result } }: ActionContext): boolean =>
  chooseFixes(result.findings, optionsFor(rule, result)).length > 1;

function fixRuleInFile(rule: string, { linted, rules }: Pick<ActionContext, 'linted' | 'rules'>): WorkspaceEdit {
  const { path, text, kind, result } = linted;
  const fixed = fixAll({ path, text, kind }, lintOptions(linted, rules), optionsFor(rule, result));
  return editOf(linted, diffLines(text, fixed.text));
}

function fixEverything({ linted, language, rules }: ActionContext): CodeAction[] {
  const { path, text, kind, result } = linted;
  if (chooseFixes(result.findings).length === 0) return [];
  const fixed = fixAll({ path, text, kind }, lintOptions(linted, rules));
  if (fixed.text === text) return [];
  return [{ title: wording[language].fixAll, kind: fixAllKind, edit: editOf(linted, diffLines(text, fixed.text)) }];
}

function lintOptions(
  { circumstances: { config, surroundings } }: Linted,
  rules: readonly RegisteredRule[] | undefined,
) {
  return { config, ...(surroundings ? { surroundings } : {}), ...(rules ? { rules } : {}) };
}

/** An edit of the document as it was linted: the client refuses it when there is a newer version. */
function editOf({ uri, version, lines }: Linted, change: FixData | Edit | readonly Edit[]): WorkspaceEdit {
  const textDocument = { uri, version };
  if (!('title' in change)) {
    const edits = toTextEdits('range' in change ? [change] : change, lines);
    return { documentChanges: [{ textDocument, edits }] };
  }
  const edits = change.snippet
    ? change.edits.map(({ range, newText }) => ({ range, snippet: { kind: 'snippet' as const, value: newText } }))
    : [...change.edits];
  return { documentChanges: [{ textDocument, edits }] };
}

function configEdit({ path, exists, edits }: ConfigEdit): WorkspaceEdit {
  const uri = uriOfPath(path);
  const change = { textDocument: { uri, version: null }, edits: edits as TextEdit[] };
  if (exists) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
}
