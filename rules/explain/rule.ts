/** What a hover says about a rule. */
import type { Example, Language, RegisteredRule } from '../core/rule.ts';
import { rulePage } from '../core/rule-page.ts';
import { factorLink } from './factors.ts';
import { code, codeBlock } from './render.ts';

const words = {
  en: { bad: 'Reported:', good: 'Not reported:', page: 'Documentation' },
  de: { bad: 'Wird gemeldet:', good: 'Wird nicht gemeldet:', page: 'Dokumentation' },
} as const;

/** Title, why, the first example and links of a rule, as markdown. */
export function explainRule(rule: RegisteredRule, language: Language): string {
  const { title, why } = rule.text[language];
  const [example] = rule.examples;
  return [
    `**${title}** · ${code(rule.id)}`,
    why,
    ...(example ? exampleBlocks(example, rule, language) : []),
    footer(rule, language),
  ].join('\n\n');
}

function exampleBlocks(example: Example, rule: RegisteredRule, language: Language): string[] {
  const word = words[language];
  return [word.bad, exampleBlock(example.bad, rule), word.good, exampleBlock(example.good, rule)];
}

/** Of several files the linted one stands first, and is enough. */
function exampleBlock(source: Example['bad'], rule: RegisteredRule): string {
  const [path, text] = typeof source === 'string' ? ['', source] : (Object.entries(source)[0] ?? ['', '']);
  const isCompose = path === '' ? !rule.checkDockerfile : /\.ya?ml$/.test(path);
  return codeBlock(text.trimEnd(), isCompose ? 'yaml' : 'dockerfile');
}

function footer(rule: RegisteredRule, language: Language): string {
  const word = words[language];
  const factors = (rule.factors ?? []).map((factor) => factorLink(factor, language));
  return [...factors, `[${word.page}](${rulePage(rule.id, language)})`].join(' · ');
}
