/** The twelve factors and the rules that bear on them. */
import { type Factor, factors, type RegisteredRule } from '../core/rule.ts';
import { factorNumeral } from './factors.ts';

/** The factor that a slug or a roman number means: `config`, `III`, `iii`. */
export const factorNamed = (name: string): Factor | undefined =>
  factors.find((factor) => factor === name.toLowerCase() || factorNumeral(factor) === name.toUpperCase());

/** The rules that bear on a factor, in the order of the list. */
export const rulesOfFactor = (factor: Factor, rules: readonly RegisteredRule[]): readonly RegisteredRule[] =>
  rules.filter((rule) => rule.factors?.includes(factor));
