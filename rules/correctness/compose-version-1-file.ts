import { composeRule, type Edit, insertBefore, remove, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { indentEntries } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { version1Services } from '../model/compose/spec/version-1.ts';
import type { Range } from '../model/text.ts';

export default composeRule({
  id: 'compose-version-1-file',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Put services below "services"',
      why: 'In the first format of Compose, services stood at the top level. Compose has not read it since its version 2, and refuses every one of these keys.',
      messages: {
        layout:
          'Services at the top level are the format of 2014, which Compose no longer reads: put them below "services:".',
      },
      fixes: { wrap: 'Put all services below "services:"' },
    },
    de: {
      title: 'Dienste unter „services“ schreiben',
      why: 'Im ersten Format von Compose standen Dienste auf oberster Ebene. Seit seiner Version 2 liest Compose es nicht mehr und lehnt jeden dieser Schlüssel ab.',
      messages: {
        layout:
          'Dienste auf oberster Ebene sind das Format von 2014, das Compose nicht mehr liest: unter „services:“ schreiben.',
      },
      fixes: { wrap: 'Alle Dienste unter „services:“ schreiben' },
    },
  },
  examples: [
    {
      bad: 'web:\n  image: nginx:1.29\n  ports:\n    - "8080:80"\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n',
    },
  ],
  check({ doc, report }) {
    const services = version1Services(doc);
    const first = services[0];
    if (!first?.keyRange) return;
    const edits = wrapped(doc, services);
    report(first.keyRange, 'layout', {}, { fixes: edits.length > 0 ? [unsafeFix('wrap', edits)] : [] });
  },
});

/** Other keys that stand between the services move in front of them. Nothing where the file is written in braces. */
function wrapped(doc: ComposeDocument, services: readonly Entry[]): readonly Edit[] {
  if (doc.root.style === 'flow' || doc.documentCount > 1 || services.some(({ inherited }) => inherited)) return [];
  const written = doc.root.written;
  const places = services.map(({ key }) => written.findIndex((entry) => entry.key === key));
  const between = written
    .slice(places[0]! + 1, places.at(-1))
    .filter(({ key }) => !services.some((one) => one.key === key));
  const moved = between.map((entry) => linesWithComments(doc, entry, written[written.indexOf(entry) - 1]!));
  const isMoved = ({ start }: Range) => moved.some((lines) => lines.start <= start && start < lines.end);
  const [head, ...rest] = indentEntries(doc, services).filter(({ range }) => !isMoved(range));
  if (!head) return [];
  const text = moved.map(({ start, end }) => doc.source.slice(start, end)).join('');
  return [insertBefore(head.range, `${text}services:\n${head.text}`), ...moved.map(remove), ...rest];
}

/** The lines of an entry with the comments right above it. */
function linesWithComments(doc: ComposeDocument, { fullRange }: Entry, before: Entry): Range {
  const { lines } = doc;
  const least = lines.position(before.fullRange.end).line + 1;
  let line = lines.position(fullRange.start).line;
  const isComment = (at: number): boolean => {
    const { start, end } = lines.lineRange(at);
    return doc.source.slice(start, end).trimStart().startsWith('#');
  };
  while (line > least && isComment(line - 1)) line--;
  return { start: lines.lineRange(line).start, end: lines.fullLineRange(lines.position(fullRange.end).line).end };
}
