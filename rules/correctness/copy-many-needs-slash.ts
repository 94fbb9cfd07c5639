import { dockerfileRule, safeFix } from '../core/rule.ts';
import type { Word } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'copy-many-needs-slash',
  severity: 'error',
  fixable: 'safe',
  sources: {
    hadolint: 'DL3021',
    trivy: 'DS-0011',
    kics: 'Copy With More Than Two Arguments Not Ending With Slash',
  },
  text: {
    en: {
      title: 'End the destination of several sources with a slash',
      why: 'Several sources need a directory to go to, and Docker takes a destination for a directory only if it ends with a slash. Without it the build stops, or depends on what happens to be there.',
      messages: { missing: '{keyword} has {count} sources, so the destination {path} must end with a slash.' },
      fixes: { add: 'Add the slash' },
    },
    de: {
      title: 'Das Ziel mehrerer Quellen mit einem Schrägstrich beenden',
      why: 'Mehrere Quellen brauchen ein Verzeichnis als Ziel, und für Docker ist ein Ziel nur dann ein Verzeichnis, wenn es mit einem Schrägstrich endet. Sonst bricht der Build ab oder hängt davon ab, was dort zufällig schon liegt.',
      messages: { missing: '{keyword} hat {count} Quellen, also muss das Ziel {path} mit einem Schrägstrich enden.' },
      fixes: { add: 'Schrägstrich ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nCOPY index.html style.css /usr/share/nginx/html\n',
      good: 'FROM nginx:1.29\nCOPY index.html style.css /usr/share/nginx/html/\n',
    },
  ],
  check({ doc, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      const { destination, keyword } = copy;
      const count = copy.words.length - 1;
      if (!destination?.value.known || count < 2 || isDirectory(destination.value.value)) continue;
      const fix = safeFix('add', { range: endOf(copy, destination), text: '/' });
      const sources = keyword === 'COPY' ? {} : { sources: [] };
      report(destination.range, 'missing', { keyword, count, path: destination.raw }, { fixes: [fix], ...sources });
    }
  },
});

/** Ends with a slash, or is a directory in any case: `.`, `..`. */
const isDirectory = (path: string): boolean => /(?:[/\\]|(?:^|[/\\])\.\.?)$/.test(path);

/** Where the path ends, before a closing quote. */
function endOf(copy: CopyInstruction, { range, raw }: Word): Range {
  const at = !copy.exec && /["']$/.test(raw) ? range.end - 1 : range.end;
  return { start: at, end: at };
}
