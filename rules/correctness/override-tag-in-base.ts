import { projectRule, remove, safeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { includedPaths } from '../model/project/composition.ts';
import { baseName } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'override-tag-in-base',
  severity: 'warning',
  fixable: 'safe',
  text: {
    en: {
      title: 'Use !reset and !override in files that change others',
      why: 'The two tags take away or replace what an earlier file says. In the first file there is nothing before it: "!reset" drops the key with what stands behind it, "!override" does nothing.',
      messages: {
        reset: 'Nothing stands before this file that "!reset" could take away: "{key}" itself is dropped.',
        override: 'Nothing stands before this file that "!override" could replace.',
      },
      fixes: { drop: 'Remove "{key}"', untag: 'Remove the tag' },
    },
    de: {
      title: '!reset und !override in Dateien verwenden, die andere ändern',
      why: 'Die beiden Tags entfernen oder ersetzen, was eine frühere Datei sagt. Vor der ersten Datei steht nichts: „!reset“ lässt den Schlüssel samt Inhalt weg, „!override“ bewirkt nichts.',
      messages: {
        reset: 'Vor dieser Datei steht nichts, was „!reset“ entfernen könnte: „{key}“ selbst fällt weg.',
        override: 'Vor dieser Datei steht nichts, was „!override“ ersetzen könnte.',
      },
      fixes: { drop: '„{key}“ entfernen', untag: 'Das Tag entfernen' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports: !override\n      - "8080:80"\n' },
      good: {
        'compose.override.yaml': 'services:\n  web:\n    ports: !override\n      - "8080:80"\n',
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "80:80"\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    if (!isBase(project)) return;
    for (const entry of doc.documents[0] ? tagged(doc.documents[0]) : []) {
      const { tagRange, key } = entry;
      if (!tagRange) continue;
      if (entry.isReset) {
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [safeFix('drop', edits, { data: { key } })] : [];
        report(tagRange, 'reset', { key }, { fixes });
      } else report(tagRange, 'override', {}, { fixes: [safeFix('untag', remove(withBlank(doc, tagRange)))] });
    }
  },
});

/** The file Compose takes first: it has one of the names Compose looks for, and no other file includes it. */
const isBase = (project: Project): boolean =>
  /^(?:docker-)?compose\.ya?ml$/.test(baseName(project.path)) &&
  !project.composeFiles.some(({ path, document }) => includedPaths(path, document).paths.includes(project.path));

/** Entries with one of the tags, except where `extends` or `<<` brings something they change. */
function* tagged(entry: Entry): Generator<Entry> {
  if (entry.inherited) return;
  if (entry.tag === '!reset' || entry.tag === '!override') yield entry;
  if (entry.get('extends') || entry.written.some(({ key }) => key === '<<')) return;
  for (const child of entry.written) if (entry.parent || !child.key.startsWith('x-')) yield* tagged(child);
}

/** A tag with the blanks behind it, or, at the end of a line, those before it. */
function withBlank({ source }: ComposeDocument, { start, end }: { start: number; end: number }) {
  if (source[end] === ' ') return { start, end: end + 1 };
  return { start: source[start - 1] === ' ' ? start - 1 : start, end };
}
