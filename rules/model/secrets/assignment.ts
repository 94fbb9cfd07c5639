import { nameKind } from './names.ts';
import { entropy, isIdentifier, isPlaceholder, isQuantity, isReference, isUuid, isWords } from './placeholders.ts';
import { isSelfIssued, isWellKnownPassword } from './weak-passwords.ts';

/** `secret`: a real value; `weak`: a password in force that everybody guesses. */
export type Verdict = 'secret' | 'weak';

/**
 * Judges `name = value` by what the name promises and what the value looks like. Entropy only decides where the name
 * leaves doubt. `neighbours` are names that a guesser would try: user, database, service.
 */
export function judgeAssignment(name: string, value: string, neighbours: readonly string[] = []): Verdict | undefined {
  const kind = nameKind(name);
  if (!kind || value.length > 4000 || isReference(value) || isIdentifier(value)) return undefined;
  const selfIssued = isSelfIssued(name);
  if (kind === 'password') {
    if (value.length < 3) return undefined;
    if (isWellKnownPassword(value, neighbours)) return 'weak';
    if (isPlaceholder(value)) return selfIssued && !/^[<*[]|\*{3}|\.{3}/.test(value) ? 'weak' : undefined;
    return 'secret';
  }
  if (isQuantity(value) || (kind === 'weak' && isUuid(value))) return undefined;
  if (selfIssued && (isWellKnownPassword(value, neighbours) || isPlaceholder(value))) return 'weak';
  if (isPlaceholder(value) || isWords(value) || /\s/.test(value)) return undefined;
  if (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value)) return undefined;
  const [length, bits] = kind === 'secret' ? [8, 2.5] : [20, 3.5];
  if (value.length < length || entropy(value) < bits) return undefined;
  if (kind === 'weak')
    return /[A-Za-z]/.test(value) && /\d/.test(value) && !/[/:,.]/.test(value) ? 'secret' : undefined;
  return /\d/.test(value) || value.length >= 16 ? 'secret' : undefined;
}

/** Whether a text given as a password on a command line or in an address is one: not a reference, not a form to fill in. */
export const isLiteralPassword = (value: string): boolean =>
  value.length > 2 &&
  value.length <= 4000 &&
  !isReference(value) &&
  !/\*{3}|^x{3,}$|^\.{3}$|^<|[<>]/i.test(value) &&
  !/^your[_-]?/i.test(value);
