import { dockerfileRule, type Edit, unsafeFix } from '../core/rule.ts';
import type { Word } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import { isSecretFile, mayBeHarmless } from '../model/secrets/secret-files.ts';

export default dockerfileRule({
  id: 'secret-file-in-image',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['config'],
  text: {
    en: {
      title: 'Copy no files with credentials into an image',
      why: 'A copied file is part of a layer: everybody who can pull the image gets it, even after a later instruction removed it. A secret mount shows the file to one RUN, and at run time the platform can mount it.',
      messages: {
        copied:
          '"{file}" holds credentials that everybody who pulls the image can read: use "RUN --mount=type=secret" or mount it at run time.',
      },
      fixes: { remove: 'Do not copy "{file}"' },
    },
    de: {
      title: 'Keine Dateien mit Zugangsdaten in ein Image kopieren',
      why: 'Eine kopierte Datei ist Teil eines Layers: Alle, die das Image laden dürfen, bekommen sie, auch wenn eine spätere Anweisung sie löscht. Ein Secret-Mount zeigt die Datei nur einem RUN, und zur Laufzeit kann die Plattform sie einbinden.',
      messages: {
        copied:
          '„{file}“ enthält Zugangsdaten, die alle lesen können, die das Image laden: „RUN --mount=type=secret“ verwenden oder zur Laufzeit einbinden.',
      },
      fixes: { remove: '„{file}“ nicht kopieren' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nCOPY .env server.js ./\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      if (copy.from) continue;
      for (const source of copy.sources) {
        const file = source.value.known ? source.value.value : source.raw;
        if (file.includes('://') || !isSecretFile(file) || mayBeHarmless(file)) continue;
        const edits = withoutSource(copy, source);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { file } })] : [];
        report(source.range, 'copied', { file }, { fixes });
      }
    }
  },
});

/** Takes one of several sources out of a COPY written on one line. */
function withoutSource(copy: CopyInstruction, source: Word): readonly Edit[] {
  const { doc, sources, words, form, range } = copy;
  const next = words[words.indexOf(source) + 1];
  const isOneLine = doc.lines.position(range.start).line === doc.lines.position(range.end).line;
  if (sources.length < 2 || !next || form === 'exec' || !isOneLine) return [];
  return [{ range: { start: source.range.start, end: next.range.start }, text: '' }];
}
