import type { Instruction } from './instruction.ts';

/** `LABEL` with the value of a MAINTAINER, which Docker takes as it is written; `undefined` where there is none. */
export function authorsLabel({ body, doc }: Instruction): string | undefined {
  const { text } = body;
  const written = /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
  if (written.trim() === '' || /[\r\n]/.test(written)) return undefined;
  const quoted = [...written].map((char) => ('"$'.includes(char) || char === doc.escape ? doc.escape + char : char));
  return `LABEL org.opencontainers.image.authors="${quoted.join('')}"`;
}
