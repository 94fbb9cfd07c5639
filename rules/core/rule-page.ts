import type { Language } from './rule.ts';

/** Where a rule's page is published. The engine itself opens nothing. */
export const rulePage = (ruleId: string, language: Language): string =>
  `https://github.com/plimsoll/plimsoll/blob/main/docs/rules/${language}/${ruleId}.md`;
