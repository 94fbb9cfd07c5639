import type { Range } from './text.ts';

/** What a parser could not make sense of. `code` names a message of the `syntax` rule; `data` fills it. */
export interface Problem {
  readonly code: string;
  readonly range: Range;
  readonly data: Readonly<Record<string, string | number>>;
}
