import { dockerfileRule, remove, safeFix } from '../core/rule.ts';
import { overridden } from '../model/dockerfile/overridden.ts';
import { removalRange } from '../model/dockerfile/removal.ts';

export default dockerfileRule({
  id: 'multiple-cmd',
  severity: 'warning',
  fixable: 'safe',
  sources: {
    hadolint: 'DL4003',
    buildkit: 'MultipleInstructionsDisallowed',
    trivy: 'DS-0016',
    kics: 'Multiple CMD Instructions Listed',
  },
  text: {
    en: {
      title: 'Write one CMD per stage',
      why: 'A container starts one process: only the last CMD of a stage counts, those above it are ignored without a word. Whoever meant to start two programs gets one.',
      messages: {
        ignored: 'This CMD is ignored: only the last one of a stage starts a process.',
        last: 'This is the CMD that counts.',
      },
      fixes: { remove: 'Remove the ignored CMD' },
    },
    de: {
      title: 'Nur ein CMD je Stage schreiben',
      why: 'Ein Container startet einen Prozess: Nur das letzte CMD einer Stage zählt, die darüber werden stillschweigend übergangen. Wer zwei Programme starten wollte, bekommt eines.',
      messages: {
        ignored: 'Dieses CMD bleibt wirkungslos: Nur das letzte einer Stage startet einen Prozess.',
        last: 'Dieses CMD zählt.',
      },
      fixes: { remove: 'Das wirkungslose CMD entfernen' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.29\nCMD ["nginx"]\nCMD ["nginx", "-g", "daemon off;"]\n',
      good: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  check({ doc, report }) {
    for (const { instruction, last } of overridden(doc, 'CMD')) {
      const lines = removalRange(instruction);
      const related = [{ range: last.keywordRange, message: 'last' as const }];
      const fixes = lines ? [safeFix('remove', remove(lines))] : [];
      report(instruction.keywordRange, 'ignored', {}, { tags: ['unnecessary'], related, fixes });
    }
  },
});
