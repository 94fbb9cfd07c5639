/** How go-yaml v3, which Compose uses, types plain scalars (resolve.go). */

/** `~`, `null`, or nothing. */
export const isNullWord = (text: string): boolean =>
  text.length <= 4 && (text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL');

/** A plain scalar stays a string: it is not null, boolean, number or timestamp. */
export const isStringWord = (text: string): boolean =>
  !isNullWord(text) &&
  !isBooleanWord(text) &&
  (!startsLikeNumber(text) || (numberOf(text) === undefined && !isDate(text)));

const isBooleanWord = (text: string): boolean =>
  text.length <= 5 && /^(?:true|True|TRUE|false|False|FALSE)$/.test(text);

/** With a digit, a sign or a point, as numbers and dates do. */
function startsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
}

/** `2024-12-31`, with or without a time. */
const isDate = (text: string): boolean => text.length < 40 && /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]|$)/.test(text);

/** The number a plain scalar is, or undefined. Underscores may group digits; a leading 0 makes an integer octal. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 40 || !startsLikeNumber(text)) return undefined;
  const special = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
  if (special) return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  const plain = text.replaceAll('_', '');
  const integer = /^([-+]?)(0b[01]+|0o?[0-7]+|0x[\da-fA-F]+|0|[1-9]\d*)$/.exec(plain);
  if (integer) {
    const digits = integer[2]!.replace(/^0o?(?=[0-7])/, '0o');
    return (integer[1] === '-' ? -1 : 1) * Number(digits);
  }
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const yes = new Set(['true', '1', 't', 'y', 'yes', 'on']);
const no = new Set(['false', '0', 'f', 'n', 'no', 'off']);

/** What compose-go makes of a word where a boolean is wanted; upper and lower case are the same. */
export function booleanOf(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase() ?? '';
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
