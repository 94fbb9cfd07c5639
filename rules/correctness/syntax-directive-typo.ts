import { dockerfileRule, type Edit, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Comment } from '../model/dockerfile/scan.ts';

const directives = ['syntax', 'escape', 'check'];

export default dockerfileRule({
  id: 'syntax-directive-typo',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Write parser directives so that Docker takes them for such',
      why: 'A parser directive with a typo, or below any other line, is a plain comment: Docker says nothing and builds with the default.',
      messages: {
        typo: 'This is a plain comment; did you mean "# {directive}={value}"?',
        late: 'The directive "{directive}" is a plain comment here: directives stand at the very top, without indentation.',
      },
      fixes: { rewrite: 'Write "# {directive}={value}"', move: 'Move "# {directive}={value}" to the top' },
    },
    de: {
      title: 'Parser-Direktiven so schreiben, dass Docker sie erkennt',
      why: 'Eine Parser-Direktive mit Tippfehler oder unterhalb einer anderen Zeile ist ein gewöhnlicher Kommentar: Docker meldet nichts und baut mit dem Standardwert.',
      messages: {
        typo: 'Das ist ein gewöhnlicher Kommentar; ist „# {directive}={value}“ gemeint?',
        late: 'Die Direktive „{directive}“ ist hier ein gewöhnlicher Kommentar: Direktiven stehen ganz oben, ohne Einrückung.',
      },
      fixes: { rewrite: '„# {directive}={value}“ schreiben', move: '„# {directive}={value}“ nach oben setzen' },
    },
  },
  examples: [
    {
      bad: '# sytnax=docker/dockerfile:1\nFROM alpine:3.22\n',
      good: '# syntax=docker/dockerfile:1\nFROM alpine:3.22\n',
    },
    {
      bad: '# The shop\n# syntax=docker/dockerfile:1\nFROM alpine:3.22\n',
      good: '# syntax=docker/dockerfile:1\n# The shop\nFROM alpine:3.22\n',
    },
  ],
  check({ doc, report }) {
    const first = doc.instructions[0]?.range.start ?? Number.POSITIVE_INFINITY;
    const hasInterpreter = /^\ufeff?#!/.test(doc.source);
    for (const comment of doc.comments) {
      if (comment.range.start > first) break;
      const found = readDirective(comment.text.trim());
      if (!found || doc.directive(found.directive)) continue;
      const { directive, value, isExact } = found;
      // Below a `#!` line BuildKit still looks for the syntax, and our suppression comments know `check` anywhere.
      if (isExact && (directive === 'check' || (hasInterpreter && comment.line === 1))) continue;
      const data = { directive, value };
      const isInPlace = comment.line === doc.directives.length && !isIndented(doc, comment);
      const fix = isInPlace
        ? unsafeFix('rewrite', replace(comment.range, `# ${directive}=${value}`), { data })
        : unsafeFix('move', moveToTop(doc, comment, `# ${directive}=${value}\n`), { data });
      const details = hasInterpreter ? {} : { fixes: [fix] };
      if (isExact) report(comment.range, 'late', { directive }, details);
      else report(comment.range, 'typo', data, details);
    }
  },
});

/** The directive a comment looks like: a name much like one, and a value that only such a directive has. */
function readDirective(
  text: string,
): { readonly directive: string; readonly value: string; readonly isExact: boolean } | undefined {
  const match = text.length > 200 ? null : /^([a-z]{4,9})\s*([=:]?)\s*(\S+)$/i.exec(text);
  if (!match) return undefined;
  const [, name = '', separator, value = ''] = match;
  const directive = suggest(name, directives);
  if (!directive || !isPlausible(directive, value)) return undefined;
  return { directive, value, isExact: name.toLowerCase() === directive && separator === '=' };
}

function isPlausible(directive: string, value: string): boolean {
  if (directive === 'escape') return value === '\\' || value === '`';
  if (directive === 'check') return /^(?:skip|error)=/.test(value);
  return /^[^:]*dockerfile/.test(value);
}

function isIndented({ lines }: DockerfileDocument, { range, line }: Comment): boolean {
  return lines.lineRange(line).start < range.start - (range.start === 1 ? 1 : 0);
}

function moveToTop(doc: DockerfileDocument, { line }: Comment, text: string): Edit[] {
  const { lines, source } = doc;
  const { start, end } = lines.lineRange(line);
  const breakLength = source.startsWith('\r\n', end) ? 2 : 1;
  const top = Math.max(lines.lineRange(doc.directives.length).start, source.startsWith('\ufeff') ? 1 : 0);
  return [
    { range: { start: top, end: top }, text },
    { range: { start, end: Math.min(end + breakLength, source.length) }, text: '' },
  ];
}
