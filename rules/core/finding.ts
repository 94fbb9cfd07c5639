import type { Range } from '../model/text.ts';
import type { Edit, Factor, Family, Severity, Sources } from './rule.ts';

/** What fills the placeholders of a message. */
export type FindingData = Readonly<Record<string, string | number>>;

/** A repair of a finding. `key` names its title in the rule's `text.*.fixes`. */
export interface Fix {
  readonly key: string;
  readonly data: FindingData;
  /** Whether it may be applied without being looked at: the built image stays the same or is better just as promised. */
  readonly safe: boolean;
  /** Sorted and without overlap; all of them or none. */
  readonly edits: readonly Edit[];
  /** The texts of `edits` hold LSP tab stops: for editors that take snippets, nobody else. */
  readonly snippet?: boolean;
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly range: Range;
  readonly messageId: string;
  readonly data: FindingData;
  /** The file it is in, relative to the project's root; absent: the linted one. */
  readonly path?: string;
}

/**
 * One thing a rule found: plain and serialisable, in no language. Offsets are UTF-16 code units of the linted text;
 * `render.ts` gives the words.
 */
export interface Finding {
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: FindingData;
  readonly range: Range;
  /** Alternatives; the first one is preferred. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** The codes of other linters that would report this finding too. */
  readonly sources?: Sources;
  readonly factors?: readonly Factor[];
}

/** A finding that a comment hides. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** What the comment gives as its reason. */
  readonly reason?: string;
}
