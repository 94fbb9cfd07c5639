import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import { overridden } from '../model/dockerfile/overridden.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'multiple-entrypoint',
  severity: 'error',
  fixable: 'safe',
  sources: {
    hadolint: 'DL4004',
    buildkit: 'MultipleInstructionsDisallowed',
    trivy: 'DS-0007',
    kics: 'Multiple ENTRYPOINT Instructions Listed',
  },
  text: {
    en: {
      title: 'Write one ENTRYPOINT per stage',
      why: 'A container starts one process: only the last ENTRYPOINT of a stage counts, those above it are ignored without a word. A set-up script named there never runs.',
      messages: {
        ignored: 'This ENTRYPOINT is ignored: only the last one of a stage starts a process.',
        last: 'This is the ENTRYPOINT that counts.',
      },
      fixes: { remove: 'Remove the ignored ENTRYPOINT' },
    },
    de: {
      title: 'Nur einen ENTRYPOINT je Stage schreiben',
      why: 'Ein Container startet einen Prozess: Nur der letzte ENTRYPOINT einer Stage zählt, die darüber werden stillschweigend übergangen. Ein dort genanntes Vorbereitungsskript läuft nie.',
      messages: {
        ignored: 'Dieser ENTRYPOINT bleibt wirkungslos: Nur der letzte einer Stage startet einen Prozess.',
        last: 'Dieser ENTRYPOINT zählt.',
      },
      fixes: { remove: 'Den wirkungslosen ENTRYPOINT entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nENTRYPOINT ["/setup.sh"]\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
      good: 'FROM nginx:1.29\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
    },
  ],
  check({ doc, report }) {
    for (const { instruction, last } of overridden(doc, 'ENTRYPOINT')) {
      const lines = removalRange(instruction);
      const related = [{ range: last.keywordRange, message: 'last' as const }];
      const fixes = lines ? [safeFix('remove', remove(lines))] : [];
      report(instruction.keywordRange, 'ignored', {}, { tags: ['unnecessary'], related, fixes });
    }
  },
});
