import { projectRule, type Report, safeFix } from '../core/rule.ts';
import { parseSignal } from '../model/process/signals.ts';
import { stopSignals, type WrittenSignal } from '../model/process/stop-signals.ts';

const messages = {
  ungraceful: 'A program cannot catch {signal}: stop it with {graceful} so that it can finish its work.',
} as const;
const fixes = { term: 'Stop with {graceful}' } as const;

export default projectRule({
  id: 'ungraceful-stopsignal',
  severity: 'warning',
  fixable: 'safe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Stop with a signal that the program can catch',
      why: 'SIGKILL ends a program in the middle of its work and SIGSTOP freezes it. Requests are cut off, files stay half written, and locks are not released at any deployment.',
      messages,
      fixes,
    },
    de: {
      title: 'Mit einem Signal stoppen, auf das das Programm reagieren kann',
      why: 'SIGKILL beendet ein Programm mitten in der Arbeit, SIGSTOP friert es ein. Bei jedem Deployment brechen Anfragen ab, bleiben Dateien halb geschrieben und Sperren bestehen.',
      messages: {
        ungraceful:
          'Auf {signal} kann kein Programm reagieren: mit {graceful} stoppen, damit es seine Arbeit beenden kann.',
      },
      fixes: { term: 'Mit {graceful} stoppen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL SIGKILL\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL SIGQUIT\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    stop_signal: SIGKILL\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    stop_signal: SIGQUIT\n' },
    },
  ],
  checkDockerfile: ({ doc, report }) => check(stopSignals(doc), report),
  checkCompose: ({ doc, report }) => check(stopSignals(doc), report),
});

function check(signals: readonly WrittenSignal[], report: Report<typeof messages, typeof fixes>): void {
  for (const { text, range, edits, graceful } of signals) {
    const signal = parseSignal(text)?.canonical;
    if (signal !== 'SIGKILL' && signal !== 'SIGSTOP') continue;
    const term = edits(graceful);
    const repairs = term.length > 0 ? [safeFix('term', term, { data: { graceful } })] : [];
    report(range, 'ungraceful', { signal, graceful }, { fixes: repairs });
  }
}
