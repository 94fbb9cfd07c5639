import type { MappedText } from '../text.ts';
import { judgeAssignment } from './assignment.ts';
import type { FoundSecret } from './found.ts';
import { scanText } from './scan.ts';

const lengthLimit = 2000;
const pair = /^[ \t]*(?:export[ \t]{1,4})?["']?([A-Za-z][\w.-]{1,80})["']?[ \t]{0,20}[=:][ \t]{0,20}(.*)$/;

/** The secrets in the body of a file with settings: by form, and behind names, line by line. */
export function fileSecrets(body: MappedText): readonly FoundSecret[] {
  const shown = scanText(body).map(({ kind, from, user = '', range }) => ({ kind, from, name: user, range }));
  return [...shown, ...settings(body)];
}

function settings(body: MappedText): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.text.indexOf('\n', at);
    const end = lineEnd < 0 ? body.length : lineEnd;
    const match = end - at <= lengthLimit ? pair.exec(body.text.slice(at, end)) : null;
    if (match) {
      const written = match[2]!.trimEnd();
      const from = at + match[0].length - match[2]!.length;
      const inner = unquoted(written);
      const verdict = judgeAssignment(match[1]!, written.slice(inner.start, inner.end));
      if (verdict) {
        const range = body.range(from + inner.start, from + inner.end);
        found.push({ kind: verdict === 'weak' ? 'weak' : 'value', from: '', name: match[1]!, range });
      }
    }
    at = end + 1;
  }
  return found;
}

/** What stands between quotes, a comma or semicolon at the end left out. */
function unquoted(value: string): { readonly start: number; readonly end: number } {
  const end = /[,;]$/.test(value) ? value.length - 1 : value.length;
  const quote = value[0];
  const isQuoted = end > 1 && (quote === '"' || quote === "'") && value[end - 1] === quote;
  return isQuoted ? { start: 1, end: end - 1 } : { start: 0, end };
}
