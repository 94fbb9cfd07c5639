/** The shape of what hovers teach. Both languages stand in one object, so that a missing one does not compile. */
import type { Factor, Language } from '../core/rule.ts';

/** The same text in every language. */
export type Both = Readonly<Record<Language, string>>;

/** A snippet: the code is the same in every language, only its comments are translated. */
export type Snippet = string | Both;

interface Prose {
  /** Continues the bold name: "**`USER`** sets who runs …". At most 120 characters. */
  readonly what: string;
  /** What happens in production, without adjectives. At most 400 characters. */
  readonly why: string;
}

/** What a hover says about one construct, whatever the file. */
export interface Explanation {
  /** Where the construct has no word of its own to show (exec form, heredoc). */
  readonly name?: Both;
  readonly en: Prose;
  readonly de: Prose;
  /** At most six lines each. */
  readonly bad?: Snippet;
  readonly good?: Snippet;
  /** One command that shows the effect. */
  readonly tryIt?: string;
  /** The first version that has it. */
  readonly since?: string;
  readonly factors?: readonly Factor[];
  /** Ids of rules that check it, the most important first: a hover shows three. */
  readonly seeAlso?: readonly string[];
  /** The reference page of the construct's vendor. */
  readonly docs: string;
}

export type Explanations = Readonly<Record<string, Explanation>>;

/** A snippet in one language. */
export const snippetIn = (snippet: Snippet, language: Language): string =>
  typeof snippet === 'string' ? snippet : snippet[language];
