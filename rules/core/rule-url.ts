import type { Language } from './rule.ts';

/** Where the page about a rule can be read. */
export const ruleUrl = (ruleId: string, language: Language): string =>
  `https://github.com/plimsoll-lint/plimsoll/blob/main/docs/rules/${language}/${encodeURIComponent(ruleId)}.md`;
