/** Between what the engine speaks (findings, offsets) and what the protocol speaks (diagnostics, positions). */
import {
  type CodeDescription,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range as ProtocolRange,
  type TextEdit,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../rules/core/finding.ts';
import { renderFixTitle, renderMessage, renderRelated } from '../rules/core/render.ts';
import type { Edit, Language, RegisteredRule, Severity } from '../rules/core/rule.ts';
import { rulePage } from '../rules/core/rule-page.ts';
import { LineIndex, type Range } from '../rules/model/text.ts';
import { wording } from './wording.ts';

export const source = 'plimsoll';

/** What a diagnostic carries for the code actions it may lead to. */
export interface DiagnosticData {
  readonly rule: string;
  /** The version of the document its edits are made for. */
  readonly version: number;
  readonly fixes: readonly FixData[];
}
export interface FixData {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** The texts hold tab stops. */
  readonly snippet?: boolean;
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const diagnosticTags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** Where a finding was made, as far as its diagnostic needs it. */
export interface Place {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  /** Another file of the project, by its path from the project's root. */
  other(path: string): { readonly uri: string; readonly text: string } | undefined;
}

export function toDiagnostic(
  finding: Finding,
  place: Place,
  language: Language,
  rules?: readonly RegisteredRule[],
): Diagnostic {
  const { lines, version } = place;
  const data: DiagnosticData = {
    rule: finding.ruleId,
    version,
    fixes: (finding.fixes ?? []).map((fix) => toFixData(finding, fix, lines, language, rules)),
  };
  const related = toRelated(finding, place, language, rules);
  return {
    source,
    code: finding.ruleId,
    codeDescription: toCodeDescription(finding.ruleId, language),
    severity: diagnosticSeverities[finding.severity],
    range: toRange(finding.range, lines),
    message: renderMessage(finding, language, rules),
    ...(finding.tags ? { tags: finding.tags.map((tag) => diagnosticTags[tag]) } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

export const toCodeDescription = (ruleId: string, language: Language): CodeDescription => ({
  href: rulePage(ruleId, language),
});

function toFixData(
  finding: Finding,
  fix: Fix,
  lines: LineIndex,
  language: Language,
  rules: readonly RegisteredRule[] | undefined,
): FixData {
  const title = renderFixTitle(finding, fix, language, rules);
  return {
    title: fix.safe ? title : `${title} ${wording[language].needsReview}`,
    safe: fix.safe,
    edits: toTextEdits(fix.edits, lines),
    ...(fix.snippet ? { snippet: true } : {}),
  };
}

function toRelated(
  finding: Finding,
  place: Place,
  language: Language,
  rules: readonly RegisteredRule[] | undefined,
): DiagnosticRelatedInformation[] {
  return (finding.related ?? []).flatMap((related) => {
    const other = related.path === undefined ? undefined : place.other(related.path);
    if (related.path !== undefined && !other) return [];
    const lines = other ? new LineIndex(other.text) : place.lines;
    const location = { uri: other?.uri ?? place.uri, range: toRange(related.range, lines) };
    return [{ location, message: renderRelated(finding, related, language, rules) }];
  });
}

export const toTextEdits = (edits: readonly Edit[], lines: LineIndex): TextEdit[] =>
  edits.map((edit) => ({ range: toRange(edit.range, lines), newText: edit.text }));

export const toRange = (range: Range, lines: LineIndex): ProtocolRange => ({
  start: toPosition(range.start, lines),
  end: toPosition(range.end, lines),
});

function toPosition(offset: number, lines: LineIndex): Position {
  const { line, column } = lines.position(offset);
  return { line, character: column };
}

export const toOffset = (position: Position, lines: LineIndex): number =>
  lines.offset({ line: position.line, column: position.character });

export const toOffsets = (range: ProtocolRange, lines: LineIndex): Range => ({
  start: toOffset(range.start, lines),
  end: toOffset(range.end, lines),
});
