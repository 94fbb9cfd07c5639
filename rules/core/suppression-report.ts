import type { LineIndex, Range } from '../model/text.ts';
import type { ActiveRule, InlineConfig } from './config.ts';
import { suggestRule } from './config-validation.ts';
import type { FindingData } from './finding.ts';
import { isAlwaysOn } from './presets.ts';
import { type Details, remove, replace, safeFix } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import type { LintedDocument, Suppression } from './suppress.ts';
import type { SuppressionName } from './suppression-comment.ts';

/** How the engine's own rules report. */
export type EngineReport = (range: Range, messageId: string, data: FindingData, details?: Details) => void;

/** Reports of our comments what makes them useless: no rule, a rule that does not exist, a missing reason. */
export function reportInvalid(
  suppressions: readonly Suppression[],
  rules: RuleSet,
  { requireReason }: InlineConfig,
  report: EngineReport,
): void {
  for (const { tool, names, comment, reason } of suppressions) {
    if (tool !== 'plimsoll') continue;
    if (names.length === 0) report(comment, 'noRule', {});
    else if (requireReason && reason === undefined) report(comment, 'noReason', {});
    for (const { name, range } of names) {
      if (rules.byId.has(name)) continue;
      const suggestion = suggestRule(name, rules);
      if (suggestion === undefined) report(range, 'unknownRule', { name });
      else {
        const fix = safeFix('rename', replace(range, suggestion), { data: { suggestion } });
        report(range, 'misspelledRule', { name, suggestion }, { fixes: [fix] });
      }
    }
  }
}

/**
 * Reports the rules that our comments name though they hide nothing there. A rule that is off, or that could not see
 * what it needs, is left alone.
 */
export function reportUnused(
  document: LintedDocument,
  suppressions: readonly Suppression[],
  used: ReadonlySet<SuppressionName>,
  couldReport: (ruleId: string) => boolean,
  report: EngineReport,
): void {
  for (const suppression of suppressions) {
    if (suppression.tool !== 'plimsoll') continue;
    const { names, comment } = suppression;
    const unused = names.filter((name) => !used.has(name) && couldReport(name.name));
    const tags = ['unnecessary'] as const;
    if (unused.length === names.length && names.length > 0) {
      const fixes = [safeFix('removeComment', remove(wholeComment(document.source, document.lines, comment)))];
      const rules = names.map(({ name }) => name).join(', ');
      report(comment, names.length > 1 ? 'noneUsed' : 'unused', names.length > 1 ? { rules } : { rule: rules }, {
        fixes,
        tags,
      });
    } else {
      for (const name of unused) {
        const fixes = [safeFix('removeRule', remove(withSeparator(names, name)), { data: { rule: name.name } })];
        report(name.range, 'unused', { rule: name.name }, { fixes, tags });
      }
    }
  }
}

/** Whether a rule ran, with all it needs, on this kind of document. */
export const couldReport =
  (active: readonly ActiveRule[], hasSurroundings: boolean) =>
  (ruleId: string): boolean => {
    const rule = active.find((candidate) => candidate.rule.id === ruleId)?.rule;
    return (
      rule !== undefined && rule.kind !== 'engine' && (hasSurroundings || rule.kind !== 'project' || isAlwaysOn(rule))
    );
  };

/** A comment with its line, or, behind something else, with the blanks before it. */
function wholeComment(source: string, lines: LineIndex, comment: Range): Range {
  const { line } = lines.position(comment.start);
  const { start } = lines.lineRange(line);
  let from = comment.start;
  while (from > start && (source[from - 1] === ' ' || source[from - 1] === '\t')) from--;
  const alone = from === start || (from === start + 1 && source[start] === '\ufeff');
  return alone ? { start: from, end: lines.fullLineRange(line).end } : { start: from, end: comment.end };
}

/** A name with the comma and blanks that part it from the others. */
function withSeparator(names: readonly SuppressionName[], name: SuppressionName): Range {
  const index = names.indexOf(name);
  const next = names[index + 1];
  if (next) return { start: name.range.start, end: next.range.start };
  return { start: names[index - 1]?.range.end ?? name.range.start, end: name.range.end };
}
