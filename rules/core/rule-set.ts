import { rules as allRules } from '../index.ts';
import type { Peer, RegisteredRule } from './rule.ts';
import { codesOf } from './sources.ts';

/** A list of rules with what is looked up in it, made once per list. */
export class RuleSet {
  readonly rules: readonly RegisteredRule[];
  readonly byId: ReadonlyMap<string, RegisteredRule>;
  #byCode: ReadonlyMap<string, readonly RegisteredRule[]> | undefined;

  static readonly #made = new WeakMap<readonly RegisteredRule[], RuleSet>();

  /** The set of a list; the same list gives the same set. */
  static of(rules: readonly RegisteredRule[] = allRules): RuleSet {
    const made = RuleSet.#made.get(rules);
    if (made) return made;
    const set = new RuleSet(rules);
    RuleSet.#made.set(rules, set);
    return set;
  }

  private constructor(rules: readonly RegisteredRule[]) {
    this.rules = rules;
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  get ids(): readonly string[] {
    return [...this.byId.keys()];
  }

  /** The rules that make the same check as another linter's code; upper and lower case do not matter. */
  withCode(code: string): readonly RegisteredRule[] {
    this.#byCode ??= indexCodes(this.rules);
    return this.#byCode.get(code.toLowerCase()) ?? [];
  }
}

function indexCodes(rules: readonly RegisteredRule[]): ReadonlyMap<string, readonly RegisteredRule[]> {
  const index = new Map<string, RegisteredRule[]>();
  for (const rule of rules) {
    for (const peer of Object.keys(rule.sources ?? {}) as Peer[]) {
      for (const code of codesOf(rule.sources, peer)) {
        const key = code.toLowerCase();
        const list = index.get(key);
        if (!list) index.set(key, [rule]);
        else if (!list.includes(rule)) list.push(rule);
      }
    }
  }
  return index;
}
