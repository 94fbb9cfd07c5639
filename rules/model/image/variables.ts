/**
 * Where `$VAR` and `${VAR…}` stand in a text; braces may nest (`${A:-${B}}`). An unclosed `${` reaches to the end.
 * `$$` (Compose) and `\$` (Dockerfile) are no variables. Offsets into the text.
 */
export function variableSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let at = text.indexOf('$');
  while (at >= 0) {
    const end = text[at - 1] === '\\' ? at : spanEnd(text, at);
    if (end > at) spans.push({ start: at, end });
    at = text.indexOf('$', end > at ? end : text[at + 1] === '$' ? at + 2 : at + 1);
  }
  return spans;
}

/** The end of the variable that begins at `$`; `$` itself if none does. */
function spanEnd(text: string, start: number): number {
  let at = start + 1;
  if (text[at] !== '{') {
    if (!/[A-Za-z_]/.test(text[at] ?? '')) return start;
    while (/\w/.test(text[at] ?? '')) at++;
    return at;
  }
  let depth = 0;
  for (; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
