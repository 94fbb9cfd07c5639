import type { Edit, Language } from '../core/rule.ts';

/** Another way to write a place, which nobody has to find fault with first. */
export interface Refactoring {
  /** `extract`: something moves out of its place; `rewrite`: the same said in another way. */
  readonly kind: 'extract' | 'rewrite';
  /** As a menu shows it: imperative, no full stop. */
  readonly title: Readonly<Record<Language, string>>;
  readonly edits: readonly Edit[];
  /** The same with LSP tab stops, for editors that take them. */
  readonly snippet?: readonly Edit[];
  /** What the file says afterwards depends on something that does not stand in it: people have to look. */
  readonly needsReview?: boolean;
  /** A file that has to be made, by its name beside the document; it must not be there yet. */
  readonly newFile?: { readonly name: string; readonly text: string };
}
