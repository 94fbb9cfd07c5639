import { type MappedText, MappedTextBuilder } from '../text.ts';
import type { HereDoc } from './parse.ts';

/**
 * What a heredoc feeds to its command: without the leading tabs of `<<-`, and, where the delimiter is not quoted,
 * without the backslashes that escape `$`, a backtick, a backslash or a line break. Expansions stay as written.
 */
export function heredocBody({ body, operator, delimiter }: HereDoc, source: MappedText): MappedText {
  const builder = new MappedTextBuilder();
  const { text } = source;
  const literal = delimiter?.quoted ?? false;
  let at = body.pos;
  let from = at;
  const flush = () => {
    if (at > from) builder.appendFrom(source, from, at);
  };
  while (at < body.end) {
    const lineStarts = at === body.pos || text[at - 1] === '\n';
    if (operator === '<<-' && lineStarts && text[at] === '\t') {
      flush();
      while (text[at] === '\t' && at < body.end) at++;
      from = at;
    } else if (!literal && text[at] === '\\' && at + 1 < body.end && '$`\\\n'.includes(text[at + 1]!)) {
      flush();
      if (text[at + 1] !== '\n') builder.appendDecoded(text[at + 1]!, source, at, at + 2);
      at += 2;
      from = at;
    } else {
      at++;
    }
  }
  flush();
  return builder.build(source.sourceStart(body.pos));
}
