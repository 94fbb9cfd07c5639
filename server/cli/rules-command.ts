import { presetsOf } from '../../rules/core/presets.ts';
import type { Language, RegisteredRule } from '../../rules/core/rule.ts';
import { RuleSet } from '../../rules/core/rule-set.ts';
import { type CommandLine, UsageError } from './options.ts';
import { painter, wantsColor } from './reporters/color.ts';
import { displayWidth } from './reporters/printable.ts';

/** `plimsoll rules`: all rules as a table, as Markdown, or as JSON for other programs. */
export function rulesCommand(line: CommandLine): 0 {
  const { rules } = RuleSet.of();
  if (line.format === 'json') process.stdout.write(`${JSON.stringify(rules.map(describeRule), null, 2)}\n`);
  else if (line.format === 'markdown') process.stdout.write(markdownTable(rules, line.language));
  else if (line.format === 'pretty' || line.format === 'compact') {
    process.stdout.write(table(rules, line.language, wantsColor(line.color, process.env, process.stdout.isTTY)));
  } else throw new UsageError(`plimsoll rules --format: pretty, markdown, json`);
  return 0;
}

/** A rule as a plain object; its shape is a promise to other programs. */
export function describeRule(rule: RegisteredRule): object {
  const { en, de } = rule.text;
  return {
    id: rule.id,
    family: rule.family,
    kind: rule.kind,
    severity: rule.severity,
    presets: presetsOf(rule),
    sources: rule.sources ?? {},
    factors: rule.factors ?? [],
    fixable: rule.fixable ?? false,
    title: { en: en.title, de: de.title },
    why: { en: en.why, de: de.why },
    examples: rule.examples,
  };
}

function table(rules: readonly RegisteredRule[], language: Language, color: boolean): string {
  const paint = painter(color);
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const families = [...new Set(rules.map((rule) => rule.family))].sort();
  return families
    .map((family) => {
      const rows = rules
        .filter((rule) => rule.family === family)
        .map((rule) => {
          const fix = rule.fixable === 'safe' ? '✓' : rule.fixable === 'unsafe' ? '~' : ' ';
          return `  ${pad(rule.id, width)}  ${pad(rule.severity, 7)}  ${fix}  ${rule.text[language].title}\n`;
        });
      return `${paint(family, 'bold')}\n${rows.join('')}`;
    })
    .join('\n')
    .concat(`\n${paint(legend[language], 'dim')}\n`);
}

const legend: Readonly<Record<Language, string>> = {
  en: '✓ can be fixed, ~ can be fixed with a look at the result. More: plimsoll explain RULE',
  de: '✓ behebbar, ~ behebbar mit einem Blick auf das Ergebnis. Mehr: plimsoll explain REGEL',
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

function markdownTable(rules: readonly RegisteredRule[], language: Language): string {
  const head = language === 'de' ? '| Regel | Familie | Schweregrad | Titel |' : '| Rule | Family | Severity | Title |';
  const rows = rules.map(
    (rule) =>
      `| \`${rule.id}\` | ${rule.family} | ${rule.severity} | ${rule.text[language].title.replaceAll('|', '\\|')} |`,
  );
  return [head, '|---|---|---|---|', ...rows, ''].join('\n');
}
