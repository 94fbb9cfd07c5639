import { presetsOf } from '../../rules/core/presets.ts';
import type { ExampleSource, Factor, Language, RegisteredRule } from '../../rules/core/rule.ts';
import { rulePage } from '../../rules/core/rule-page.ts';
import { RuleSet } from '../../rules/core/rule-set.ts';
import { suggest } from '../../rules/core/suggest.ts';
import { factorNamed, rulesOfFactor } from '../../rules/explain/factor.ts';
import { factorNumeral, factorTexts, factorUrl } from '../../rules/explain/factors.ts';
import { type CommandLine, UsageError } from './options.ts';
import { type Paint, painter, wantsColor } from './reporters/color.ts';
import { describeRule } from './rules-command.ts';
import { wordsIn } from './words.ts';

const labels = {
  en: {
    bad: 'Instead of',
    good: 'Better',
    severity: 'Severity',
    family: 'Family',
    presets: 'Presets',
    factors: 'Twelve factors',
    rules: 'Rules',
    sources: 'Elsewhere',
    options: 'Options',
    default: 'default',
    more: 'More',
  },
  de: {
    bad: 'Statt',
    good: 'Besser',
    severity: 'Schweregrad',
    family: 'Familie',
    presets: 'Voreinstellungen',
    factors: 'Zwölf Faktoren',
    rules: 'Regeln',
    sources: 'Anderswo',
    options: 'Optionen',
    default: 'Vorgabe',
    more: 'Mehr',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** `plimsoll explain`: what a rule means, by its id or by the code another linter has for it; what a factor means. */
export function explainCommand(line: CommandLine): 0 {
  const set = RuleSet.of();
  const words = wordsIn[line.language];
  if (line.operands.length === 0) throw new UsageError(words.explainWhat);
  const subjects = line.operands.flatMap((name): readonly (RegisteredRule | Factor)[] => {
    const rule = set.byId.get(name);
    const factor = factorNamed(name);
    if (!rule && factor) return [factor];
    const found = rule ? [rule] : set.withCode(name);
    if (found.length === 0) throw new UsageError(words.unknownRule(name, suggest(name, set.ids)));
    return found;
  });
  if (line.format === 'json') {
    const described = subjects.map((subject) =>
      typeof subject === 'string' ? describeFactor(subject, set) : describeRule(subject),
    );
    process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
    return 0;
  }
  const paint = painter(wantsColor(line.color, process.env, process.stdout.isTTY));
  const texts = subjects.map((subject) =>
    typeof subject === 'string'
      ? explainFactor(subject, set, line.language, paint)
      : explain(subject, line.language, paint),
  );
  process.stdout.write(texts.join('\n'));
  return 0;
}

/** A factor with the rules that bear on it. */
function explainFactor(factor: Factor, set: RuleSet, language: Language, paint: Paint): string {
  const { name, gist, why } = factorTexts[factor][language];
  const rules = rulesOfFactor(factor, set.rules).map(({ id, text }) => `  ${id}: ${text[language].title}\n`);
  return [
    `${paint(`${factorNumeral(factor)} ${name}`, 'bold')}: ${gist}\n`,
    `\n${wrapText(why)}\n`,
    rules.length > 0 ? `\n${paint(`${labels[language].rules}:`, 'dim')}\n${rules.join('')}` : '',
    `\n${paint(`${labels[language].more}:`, 'dim')} ${factorUrl(factor, language)}\n`,
  ].join('');
}

const describeFactor = (factor: Factor, set: RuleSet) => ({
  factor,
  numeral: factorNumeral(factor),
  text: factorTexts[factor],
  rules: rulesOfFactor(factor, set.rules).map(({ id }) => id),
});

function explain(rule: RegisteredRule, language: Language, paint: Paint): string {
  const { title, why } = rule.text[language];
  const label = labels[language];
  const fact = (name: string, value: string): string => (value === '' ? '' : `${paint(`${name}:`, 'dim')} ${value}\n`);
  const sources = Object.entries(rule.sources ?? {}).map(([peer, codes]) => `${peer} ${[codes].flat().join(', ')}`);
  const examples = rule.examples.flatMap(({ bad, good }) => [
    `${paint(`${label.bad}:`, 'red')}\n${source(bad)}`,
    `${paint(`${label.good}:`, 'green')}\n${source(good)}`,
  ]);
  const options = Object.entries(rule.options ?? {}).map(
    ([name, spec]) => `  ${name}: ${spec[language]} (${label.default}: ${JSON.stringify(spec.default)})\n`,
  );
  return [
    `${paint(rule.id, 'bold')}: ${title}\n`,
    `\n${wrapText(why)}\n`,
    ...examples.map((example) => `\n${example}`),
    options.length > 0 ? `\n${paint(`${label.options}:`, 'dim')}\n${options.join('')}` : '',
    '\n',
    fact(label.family, rule.family),
    fact(label.severity, rule.severity),
    fact(label.presets, presetsOf(rule).join(', ')),
    fact(label.factors, (rule.factors ?? []).join(', ')),
    fact(label.sources, sources.join('; ')),
    fact(label.more, rulePage(rule.id, language)),
  ].join('');
}

/** One file as it is, several with their names. */
function source(example: ExampleSource): string {
  if (typeof example === 'string') return indented(example);
  return Object.entries(example)
    .map(([path, text]) => `  ${path}:\n${indented(text)}`)
    .join('');
}

const indented = (text: string): string =>
  text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((row) => `    ${row}`.trimEnd())
    .concat('')
    .join('\n');

function wrapText(text: string, width = 88): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
