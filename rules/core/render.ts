import { fillPlaceholders } from './fill.ts';
import type { Finding, FindingData, Fix, Related } from './finding.ts';
import type { Language, RegisteredRule, Wording } from './rule.ts';
import { RuleSet } from './rule-set.ts';

/** A finding's sentence. `rules` are those it was found with. */
export function renderMessage(finding: Finding, language: Language, rules?: readonly RegisteredRule[]): string {
  return messageOf(finding.ruleId, finding.messageId, finding.data, language, rules);
}

/** The sentence at another place of a finding. */
export function renderRelated(
  finding: Finding,
  related: Related,
  language: Language,
  rules?: readonly RegisteredRule[],
): string {
  return messageOf(finding.ruleId, related.messageId, related.data, language, rules);
}

/** A fix's title, as a menu shows it. */
export function renderFixTitle(
  finding: Finding,
  fix: Fix,
  language: Language,
  rules?: readonly RegisteredRule[],
): string {
  const template = RuleSet.of(rules).byId.get(finding.ruleId)?.text[language].fixes?.[fix.key];
  return fillPlaceholders(template ?? fix.key, fix.data);
}

/** A rule's title and why; `undefined` for an id nobody knows. */
export function ruleWording(
  ruleId: string,
  language: Language,
  rules?: readonly RegisteredRule[],
): Wording | undefined {
  return RuleSet.of(rules).byId.get(ruleId)?.text[language];
}

function messageOf(
  ruleId: string,
  messageId: string,
  data: FindingData,
  language: Language,
  rules: readonly RegisteredRule[] | undefined,
): string {
  const template = RuleSet.of(rules).byId.get(ruleId)?.text[language].messages[messageId];
  return fillPlaceholders(template ?? `${ruleId}: ${messageId}`, data);
}
