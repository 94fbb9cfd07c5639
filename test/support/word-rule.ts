import type { Details, RegisteredRule, Rule } from '../../rules/core/rule.ts';
import type { Range } from '../../rules/model/text.ts';

/** A rule for tests of the engine: reports every place where a word stands, in files of both kinds. */
export function wordRule(
  id: string,
  word: string,
  extras: Partial<RegisteredRule> & { readonly details?: (range: Range) => Details } = {},
): RegisteredRule {
  const { details, ...rest } = extras;
  const check: NonNullable<Rule['checkDockerfile'] & Rule['checkCompose']> = ({ doc, report }) => {
    for (const { index } of doc.source.matchAll(new RegExp(word, 'g'))) {
      const range = { start: index, end: index + word.length };
      report(range, 'found', {}, details?.(range));
    }
  };
  const wording = { title: id, why: id, messages: { found: `${id} found.` } };
  return {
    id,
    kind: 'dockerfile',
    family: 'style',
    severity: 'warning',
    text: { en: wording, de: wording },
    examples: [],
    checkDockerfile: check,
    checkCompose: check,
    ...rest,
  };
}
