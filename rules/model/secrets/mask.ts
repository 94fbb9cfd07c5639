import type { ComposeDocument } from '../compose/document.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import { oncePer } from '../once-per.ts';
import { MappedText, type Range } from '../text.ts';
import { composeSecrets } from './compose.ts';
import { dockerfileSecrets } from './dockerfile.ts';
import type { FoundSecret } from './found.ts';
import { scanText } from './scan.ts';

/** What is shown in place of a secret. */
export const secretMask = '•••';
/** Shorter ones are words of other texts too. */
const shortest = 8;

/** A text without what its form shows to be a secret. */
export function maskTokens(text: string): string {
  let masked = text;
  for (const { range } of scanText(MappedText.of(text)).toReversed()) {
    masked = masked.slice(0, range.start) + secretMask + masked.slice(range.end);
  }
  return masked;
}

/** A text taken from a file, without the secrets that the file holds. Passwords that everybody guesses are none. */
export function maskSecrets(text: string, doc: DockerfileDocument | ComposeDocument): string {
  if (text.length < shortest) return text;
  let masked = text;
  for (const secret of secretTexts(doc)) masked = masked.replaceAll(secret, secretMask);
  return maskTokens(masked);
}

/** Where the secrets of a file stand, also those that only their form shows. */
export const secretRanges = (doc: DockerfileDocument | ComposeDocument): readonly Range[] =>
  [...secretsOf(doc), ...scanText(MappedText.of(doc.source))].map(({ range }) => range);

const secretsOf = (doc: DockerfileDocument | ComposeDocument): readonly FoundSecret[] =>
  doc.kind === 'dockerfile' ? dockerfileSecrets(doc) : composeSecrets(doc);

const secretTexts = oncePer((doc: DockerfileDocument | ComposeDocument): readonly string[] =>
  secretsOf(doc)
    .filter(({ kind, range }) => kind !== 'weak' && range.end - range.start >= shortest)
    .map(({ range }) => doc.source.slice(range.start, range.end))
    .sort((a, b) => b.length - a.length),
);
