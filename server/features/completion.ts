/** Completion of what only this linter knows: ids of rules in suppression comments, and its configuration files. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import { configKeys } from '../../rules/core/config-validation.ts';
import { presetNames } from '../../rules/core/presets.ts';
import { type Language, type RegisteredRule, severities } from '../../rules/core/rule.ts';
import { RuleSet } from '../../rules/core/rule-set.ts';
import type { LintedDocument } from '../../rules/core/suppress.ts';
import { explainRule } from '../../rules/explain/rule.ts';
import { LineIndex, type Range } from '../../rules/model/text.ts';
import { toRange } from '../convert.ts';
import { wording } from '../wording.ts';
import { type ComposeItemData, explainComposeItem } from './compose-completion.ts';
import { type ConfigPlace, configPlaceAt } from './config-place.ts';
import { type DockerfileItemData, explainDockerfileItem } from './dockerfile-completion.ts';

/** What has completion begin besides letters: editors do not begin by themselves in comments. */
export const completionTriggers = [' ', ',', '"'];

export interface CompletionContext {
  readonly language: Language;
  readonly rules: readonly RegisteredRule[] | undefined;
}

/** What the item of a rule is resolved by. */
interface RuleItemData {
  readonly rule: string;
  readonly language: Language;
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** @param reported ids of rules that find something in the file: they come first */
export function completeComment(
  document: LintedDocument,
  offset: number,
  reported: ReadonlySet<string>,
  { language, rules }: CompletionContext,
): CompletionList {
  const { line } = document.lines.position(offset);
  const comment = document.comments.find((one) => one.line === line && one.range.start < offset);
  if (!comment) return nothing;
  const { source, lines } = document;
  const written = source.slice(comment.range.start + 1, offset);
  const word = /[\w-]*$/.exec(written)![0];
  const end = offset + /^[\w-]*/.exec(source.slice(offset, lines.lineRange(line).end))![0].length;
  const range = { start: offset - word.length, end };
  const head = written.slice(0, written.length - word.length);
  if (head.trim() === '') return { isIncomplete: false, items: keywordItems(range, lines, language) };
  if (!/^[ \t]*plimsoll-ignore(?:-file)?[ \t]*:?[ \t]+(?:[\w-]+[ \t]*,[ \t]*)*$/.test(head)) return nothing;
  const named = new Set(head.match(/[\w-]+/g));
  const items = RuleSet.of(rules)
    .rules.filter((rule) => (document.kind === 'dockerfile' ? rule.checkDockerfile : rule.checkCompose))
    .filter(({ id }) => !named.has(id))
    .map((rule) => ruleItem(rule, language, { range: toRange(range, lines), newText: rule.id }, reported.has(rule.id)));
  return { isIncomplete: false, items };
}

const keywordItems = (range: Range, lines: LineIndex, language: Language): CompletionItem[] =>
  (['plimsoll-ignore', 'plimsoll-ignore-file'] as const).map((label) => ({
    label,
    kind: CompletionItemKind.Keyword,
    detail: wording[language].suppression[label],
    textEdit: { range: toRange(range, lines), newText: label },
  }));

function ruleItem(rule: RegisteredRule, language: Language, textEdit: TextEdit, first = false): CompletionItem {
  return {
    label: rule.id,
    kind: CompletionItemKind.EnumMember,
    detail: rule.text[language].title,
    sortText: `${first ? 0 : 1}${rule.id}`,
    filterText: textEdit.newText.startsWith('"') ? `"${rule.id}"` : rule.id,
    textEdit,
    data: { rule: rule.id, language } satisfies RuleItemData,
  };
}

type ItemData = RuleItemData | ComposeItemData | DockerfileItemData;

/** Adds an explanation, which is too much to send for all of them. */
export function resolveCompletion(item: CompletionItem, rules: readonly RegisteredRule[] | undefined): CompletionItem {
  const value = explanationOf(item.data as ItemData | undefined, rules);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function explanationOf(data: ItemData | undefined, rules: readonly RegisteredRule[] | undefined): string | undefined {
  const language = data?.language === 'de' ? 'de' : 'en';
  if (data && 'composeKey' in data) return explainComposeItem(data.composeKey, language);
  if (data && 'construct' in data) return explainDockerfileItem(data.construct, language);
  const rule = data && RuleSet.of(rules).byId.get(data.rule);
  return rule && explainRule(rule, language);
}

/** Keys and values of the configuration file at `path`, whose text may be half written. */
export function completeConfig(path: string, text: string, offset: number, context: CompletionContext): CompletionList {
  const place = configPlaceAt(path, text, offset);
  if (!place) return nothing;
  const range = toRange(place.range, new LineIndex(text));
  const edit = (word: string): TextEdit => ({ range, newText: textOf(word, place) });
  const { language, rules } = context;
  if (isRuleKey(place)) {
    const missing = RuleSet.of(rules).rules.filter(({ id }) => !place.siblings.includes(id));
    return { isIncomplete: false, items: missing.map((rule) => ruleItem(rule, language, edit(rule.id))) };
  }
  const items = wordsAt(place, rules).map((label) => ({
    label,
    kind: place.isKey ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    filterText: place.format === 'json' ? `"${label}"` : label,
    textEdit: edit(label),
  }));
  return { isIncomplete: false, items };
}

/** A key below `rules`, of the file or of one of its overrides. */
export function isRuleKey({ path, isKey }: Pick<ConfigPlace, 'path' | 'isKey'>): boolean {
  const inner = path[0] === 'overrides' ? path.slice(2) : path;
  return isKey && inner.length === 2 && inner[0] === 'rules';
}

function wordsAt({ path, isKey, siblings }: ConfigPlace, rules: readonly RegisteredRule[] | undefined): string[] {
  const [first] = path;
  const isFree = (key: string): boolean => !siblings.includes(key);
  if (isKey && path.length === 1) return configKeys.filter(isFree);
  if (isKey && path.length === 2 && first === 'inlineConfig') {
    return ['enabled', 'requireReason', 'reportUnused'].filter(isFree);
  }
  if (isKey && path.length === 3 && first === 'overrides') return ['files', 'rules'].filter(isFree);
  const inner = first === 'overrides' ? path.slice(2) : path;
  if (inner[0] === 'rules' && inner.length > 1) return wordsOfRule(String(inner[1]), inner.slice(2), isKey, rules);
  if (isKey || path.length !== 1) return [];
  if (first === 'preset') return [...presetNames];
  return first === 'failLevel' ? [...severities, 'never'] : [];
}

function wordsOfRule(
  id: string,
  rest: readonly (string | number)[],
  isKey: boolean,
  rules: readonly RegisteredRule[] | undefined,
): string[] {
  if (!isKey && (rest.length === 0 || (rest.length === 1 && rest[0] === 0))) return ['off', ...severities];
  if (isKey && rest.length === 2) return Object.keys(RuleSet.of(rules).byId.get(id)?.options ?? {});
  return [];
}

function textOf(word: string, { format, isKey, hasColon }: ConfigPlace): string {
  const colon = isKey && !hasColon ? ': ' : '';
  // `off` is `false` to many YAML parsers.
  return format === 'json' || word === 'off' ? `"${word}"${colon}` : `${word}${colon}`;
}
