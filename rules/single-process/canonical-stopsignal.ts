import { projectRule, type Report, safeFix } from '../core/rule.ts';
import { parseSignal } from '../model/process/signals.ts';
import { stopSignals, type WrittenSignal } from '../model/process/stop-signals.ts';

const messages = { spelling: 'Write {canonical} for "{signal}".' } as const;
const fixes = { canonical: 'Write {canonical}' } as const;

export default projectRule({
  id: 'canonical-stopsignal',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write signals with their full name',
      why: 'Numbers of signals are known by heart by few, and they differ between architectures. The full name says the same everywhere and can be searched for.',
      messages,
      fixes,
    },
    de: {
      title: 'Signale mit vollem Namen schreiben',
      why: 'Die Nummern von Signalen kennen wenige auswendig, und sie unterscheiden sich zwischen Architekturen. Der volle Name sagt überall dasselbe und lässt sich suchen.',
      messages: { spelling: '„{signal}“ als {canonical} schreiben.' },
      fixes: { canonical: '{canonical} schreiben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL 3\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL SIGQUIT\n' },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(stopSignals(doc), report),
  checkCompose: ({ doc, report }) => check(stopSignals(doc), report),
});

function check(signals: readonly WrittenSignal[], report: Report<typeof messages, typeof fixes>): void {
  for (const { text, range, edits } of signals) {
    const canonical = parseSignal(text)?.canonical;
    if (canonical === undefined || canonical === text) continue;
    const written = edits(canonical);
    const fix = safeFix('canonical', written, { data: { canonical } });
    report(range, 'spelling', { signal: text, canonical }, { fixes: written.length > 0 ? [fix] : [] });
  }
}
