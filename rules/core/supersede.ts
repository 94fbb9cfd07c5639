import type { Finding } from './finding.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Takes out the findings that another one at the same place makes superfluous (`supersedes`). The same place: the
 * ranges share a character, or are equal.
 */
export function supersede(findings: readonly Finding[], rules: RuleSet): readonly Finding[] {
  const weaker = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of rules.byId.get(finding.ruleId)?.supersedes ?? []) {
      const stronger = weaker.get(id);
      if (stronger) stronger.push(finding);
      else weaker.set(id, [finding]);
    }
  }
  if (weaker.size === 0) return findings;
  return findings.filter((finding) => !weaker.get(finding.ruleId)?.some((stronger) => samePlace(finding, stronger)));
}

function samePlace({ range: a }: Finding, { range: b }: Finding): boolean {
  return (a.start === b.start && a.end === b.end) || (a.start < b.end && b.start < a.end);
}
