import type { Example, ExampleSource, Language, Peer, RegisteredRule } from '../rules/core/rule.ts';
import { rulePage } from '../rules/core/rule-page.ts';
import { codesOf, RuleSet } from '../rules/core/rule-set.ts';
import { wording } from './wording.ts';

/** What a hover says about a rule: what, why, how not and how, where more is written. */
export function ruleHover(ruleId: string, language: Language, rules?: readonly RegisteredRule[]): string | undefined {
  const rule = RuleSet.of(rules).byId.get(ruleId);
  if (!rule) return undefined;
  const { title, why } = rule.text[language];
  const link = `[${wording[language].documentation}](${rulePage(ruleId, language)})`;
  return [
    `**${title}** · \`${ruleId}\``,
    why,
    ...example(rule.examples[0], rule, language),
    `${link} · ${rule.family}`,
  ].join('\n\n');
}

/** The page about a rule that can be read without a network. */
export function ruleDocument(
  ruleId: string,
  language: Language,
  rules?: readonly RegisteredRule[],
): string | undefined {
  const rule = RuleSet.of(rules).byId.get(ruleId);
  if (!rule) return undefined;
  const { title, why } = rule.text[language];
  const texts = wording[language];
  const elsewhere = (Object.keys(rule.sources ?? {}) as Peer[]).map(
    (peer) => `${peer}: ${codesOf(rule.sources, peer).join(', ')}`,
  );
  return [
    `# ${title}`,
    `\`${ruleId}\` · ${rule.family}`,
    why,
    ...rule.examples.flatMap((one) => example(one, rule, language)),
    ...(rule.factors ? [`${texts.factors}: ${rule.factors.join(', ')}`] : []),
    ...(elsewhere.length > 0 ? [`${texts.elsewhere}: ${elsewhere.join('; ')}`] : []),
    `<${rulePage(ruleId, language)}>`,
    '',
  ].join('\n\n');
}

function example(one: Example | undefined, rule: RegisteredRule, language: Language): string[] {
  if (!one) return [];
  const { bad, good } = wording[language];
  return [`${bad}:`, fenced(one.bad, rule), `${good}:`, fenced(one.good, rule)];
}

/** Of an example with several files the linted one stands first, and is enough. */
function fenced(source: ExampleSource, rule: RegisteredRule): string {
  const [path, text] = typeof source === 'string' ? ['', source] : (Object.entries(source)[0] ?? ['', '']);
  const isCompose = path === '' ? rule.kind === 'compose' || !rule.checkDockerfile : /\.ya?ml$/.test(path);
  // Longer than any run of backticks in the text.
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${isCompose ? 'yaml' : 'dockerfile'}\n${text.trimEnd()}\n${fence}`;
}
