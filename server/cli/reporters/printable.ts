/**
 * Text that a terminal shows as it is: control characters, which could recolour or erase what stands there, and marks
 * that reverse the direction of writing become visible. Line by line: a line break is such a character too.
 */
export function printable(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x20 && character !== '\t') shown += String.fromCodePoint(0x2400 + code);
    else if (isInvisible(code)) shown += '\ufffd';
    else shown += character;
  }
  return shown;
}

const isInvisible = (code: number): boolean =>
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** Columns a text takes in a terminal: East Asian wide characters and emoji take two, combining ones none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    code >= 0x20000;
  return wide ? 2 : 1;
}
