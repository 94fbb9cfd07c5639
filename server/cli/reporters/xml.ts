/** Text for XML 1.0, as content or in double quotes; characters XML cannot hold become U+FFFD. */
export function xml(text: string | number): string {
  let escaped = '';
  for (const character of String(text)) {
    const code = character.codePointAt(0)!;
    const forbidden =
      (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff;
    escaped += forbidden ? '\ufffd' : (entities[character] ?? character);
  }
  return escaped;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
