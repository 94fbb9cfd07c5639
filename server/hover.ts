import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Language, RegisteredRule } from '../rules/core/rule.ts';
import { RuleSet } from '../rules/core/rule-set.ts';
import { parseSuppressionComment } from '../rules/core/suppression-comment.ts';
import { explainCompose } from '../rules/explain/compose.ts';
import { explainDockerfile } from '../rules/explain/dockerfile.ts';
import { explainIgnoreFile } from '../rules/explain/ignore.ts';
import type { Explained } from '../rules/explain/render.ts';
import { explainRule } from '../rules/explain/rule.ts';
import { LineIndex, type Range } from '../rules/model/text.ts';
import { toOffset, toRange } from './convert.ts';
import type { Linted } from './documents.ts';
import { isRuleKey } from './features/completion.ts';
import { configPlaceAt } from './features/config-place.ts';

/** What there is to say about a place: the rules of its findings first, then the instruction or key itself. */
export function hoverAt(
  linted: Linted,
  position: Position,
  language: Language,
  what: 'all' | 'findings',
  rules?: readonly RegisteredRule[],
): Hover | undefined {
  const offset = toOffset(position, linted.lines);
  const passages = [...rulePassages(linted, offset, language, rules)];
  const { document } = linted;
  if (what === 'all') {
    const explained =
      document.kind === 'dockerfile'
        ? explainDockerfile(document, offset, language, linted.project)
        : explainCompose(document, offset, language, linted.project);
    if (explained) passages.push(explained);
  }
  const [first] = passages;
  if (!first) return undefined;
  const value = passages.map(({ markdown }) => markdown).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(first.range, linted.lines) };
}

/** The rules that report something at a place, and the one a suppression comment names there. */
function rulePassages(
  { document, result }: Linted,
  offset: number,
  language: Language,
  rules: readonly RegisteredRule[] | undefined,
): Explained[] {
  const named = new Map<string, Range>();
  for (const { ruleId, range } of result.findings) {
    if (range.start <= offset && offset <= range.end && !named.has(ruleId)) named.set(ruleId, range);
  }
  const comment = document.comments.find(({ range }) => range.start <= offset && offset <= range.end);
  const suppression = comment && parseSuppressionComment(comment.text, comment.range.start + 1);
  const set = RuleSet.of(rules);
  for (const { name, range } of suppression?.names ?? []) {
    if (range.start > offset || offset > range.end) continue;
    const meant = suppression?.tool === 'plimsoll' ? [name] : set.withCode(name).map(({ id }) => id);
    for (const ruleId of meant) named.set(ruleId, range);
  }
  return [...named].flatMap(([ruleId, range]) => {
    const rule = set.byId.get(ruleId);
    return rule ? [{ markdown: explainRule(rule, language), range }] : [];
  });
}

/** The line of an ignore file at a place. */
export function hoverInIgnoreFile(text: string, position: Position, language: Language): Hover | undefined {
  const lines = new LineIndex(text);
  const explained = explainIgnoreFile(text, toOffset(position, lines), language);
  return (
    explained && {
      contents: { kind: MarkupKind.Markdown, value: explained.markdown },
      range: toRange(explained.range, lines),
    }
  );
}

/** The rule that a configuration file names at a place. */
export function hoverInConfig(
  path: string,
  text: string,
  position: Position,
  language: Language,
  rules?: readonly RegisteredRule[],
): Hover | undefined {
  const lines = new LineIndex(text);
  const place = configPlaceAt(path, text, toOffset(position, lines));
  const rule = place && isRuleKey(place) ? RuleSet.of(rules).byId.get(String(place.path.at(-1))) : undefined;
  if (!place || !rule) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value: explainRule(rule, language) },
    range: toRange(place.range, lines),
  };
}
