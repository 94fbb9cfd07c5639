import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import { overridden } from '../model/dockerfile/overridden.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'multiple-healthcheck',
  severity: 'error',
  fixable: 'safe',
  sources: {
    hadolint: 'DL3012',
    buildkit: 'MultipleInstructionsDisallowed',
    trivy: 'DS-0023',
  },
  text: {
    en: {
      title: 'Write one HEALTHCHECK per stage',
      why: 'Docker keeps one health check: only the last HEALTHCHECK of a stage counts, those above it are ignored without a word. What they were meant to watch goes unwatched.',
      messages: {
        ignored: 'This HEALTHCHECK is ignored: only the last one of a stage counts.',
        last: 'This is the HEALTHCHECK that counts.',
      },
      fixes: { remove: 'Remove the ignored HEALTHCHECK' },
    },
    de: {
      title: 'Nur einen HEALTHCHECK je Stage schreiben',
      why: 'Docker behält eine Prüfung: Nur der letzte HEALTHCHECK einer Stage zählt, die darüber werden stillschweigend übergangen. Was sie beobachten sollten, beobachtet niemand.',
      messages: {
        ignored: 'Dieser HEALTHCHECK bleibt wirkungslos: Nur der letzte einer Stage zählt.',
        last: 'Dieser HEALTHCHECK zählt.',
      },
      fixes: { remove: 'Den wirkungslosen HEALTHCHECK entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nHEALTHCHECK CMD curl -f http://localhost/\nHEALTHCHECK --interval=1m CMD curl -f http://localhost/health\n',
      good: 'FROM nginx:1.29\nHEALTHCHECK --interval=1m CMD curl -f http://localhost/health\n',
    },
  ],
  check({ doc, report }) {
    for (const { instruction, last } of overridden(doc, 'HEALTHCHECK')) {
      const lines = removalRange(instruction);
      const related = [{ range: last.keywordRange, message: 'last' as const }];
      const fixes = lines ? [safeFix('remove', remove(lines))] : [];
      report(instruction.keywordRange, 'ignored', {}, { tags: ['unnecessary'], related, fixes });
    }
  },
});
