import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { keywords } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'instruction-casing',
  severity: 'hint',
  fixable: 'safe',
  sources: { buildkit: 'ConsistentInstructionCasing' },
  text: {
    en: {
      title: 'Write all instructions in the same case',
      why: 'Docker does not care, readers do: in capitals, instructions stand out from their arguments, and a search for COPY finds all of them.',
      messages: {
        other: 'Most instructions of this file are written otherwise: use {instead} instead of {written}.',
        mixed: '{written} mixes capitals and small letters: use {instead}.',
      },
      fixes: { change: 'Write {instead}' },
    },
    de: {
      title: 'Alle Anweisungen gleich schreiben, groß oder klein',
      why: 'Docker ist es gleich, Lesenden nicht: In Großbuchstaben heben sich Anweisungen von ihren Argumenten ab, und eine Suche nach COPY findet alle.',
      messages: {
        other: 'Die meisten Anweisungen dieser Datei sind anders geschrieben: {instead} statt {written} verwenden.',
        mixed: '{written} mischt Groß- und Kleinbuchstaben: {instead} verwenden.',
      },
      fixes: { change: '{instead} schreiben' },
    },
  },
  examples: [
    { bad: 'FROM alpine:3.23\ncopy app /app\nCMD ["/app"]\n', good: 'FROM alpine:3.23\nCOPY app /app\nCMD ["/app"]\n' },
  ],
  check({ doc, report }) {
    const isLower = writesSmall(doc);
    for (const instruction of doc.all) {
      if (instruction.parent?.keyword === 'HEALTHCHECK' || !keywords.includes(instruction.keyword)) continue;
      const written = writtenKeyword(instruction);
      const instead = isLower ? written.toLowerCase() : written.toUpperCase();
      if (written === instead) continue;
      const isMixed = written !== written.toLowerCase() && written !== written.toUpperCase();
      const fix = safeFix('change', replace(instruction.keywordRange, instead), { data: { instead } });
      // BuildKit looks at neither what precedes the first FROM nor what stands behind ONBUILD.
      const sources = instruction.stage && !instruction.parent ? {} : { sources: [] };
      report(instruction.keywordRange, isMixed ? 'mixed' : 'other', { written, instead }, { fixes: [fix], ...sources });
    }
  },
});

const writtenKeyword = ({ doc, keywordRange }: Instruction): string =>
  doc.source.slice(keywordRange.start, keywordRange.end);

/** Most instructions of the stages are in small letters (`validateCommandCasing` in BuildKit's convert.go). */
function writesSmall(doc: DockerfileDocument): boolean {
  let small = 0;
  let large = 0;
  for (const instruction of doc.instructions) {
    const written = writtenKeyword(instruction);
    if (!instruction.stage) continue;
    if (written === written.toUpperCase()) large++;
    else if (written === written.toLowerCase()) small++;
  }
  return small > large;
}
