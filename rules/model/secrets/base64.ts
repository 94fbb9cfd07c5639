const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64, the URL alphabet too; `undefined` where the bytes are no printable ASCII text. */
export function decodeText(encoded: string): string | undefined {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const character of encoded) {
    if (character === '=') break;
    const value = alphabet.indexOf(character === '-' ? '+' : character === '_' ? '/' : character);
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const code = (bits >> held) & 0xff;
    bits &= (1 << held) - 1;
    if (code > 126 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return undefined;
    text += String.fromCharCode(code);
  }
  return text;
}
