import { projectRule } from '../core/rule.ts';
import { parseSignal } from '../model/process/signals.ts';
import { stopSignals } from '../model/process/stop-signals.ts';

export default projectRule({
  id: 'invalid-stopsignal',
  severity: 'error',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Name a signal that exists',
      why: 'Docker refuses a stop signal that it does not know: the build or the start of the container fails.',
      messages: { unknown: '"{signal}" is no signal: write one such as SIGTERM or SIGQUIT.' },
    },
    de: {
      title: 'Ein Signal nennen, das es gibt',
      why: 'Ein unbekanntes Stoppsignal weist Docker zurück: Der Build oder der Start des Containers schlägt fehl.',
      messages: { unknown: '„{signal}“ ist kein Signal: eines wie SIGTERM oder SIGQUIT angeben.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL SIGTREM\n' },
      good: { Dockerfile: 'FROM nginx:1.29\nSTOPSIGNAL SIGTERM\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    stop_signal: TERMINATE\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    stop_signal: SIGTERM\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    for (const { text, range } of stopSignals(doc)) if (!parseSignal(text)) report(range, 'unknown', { signal: text });
  },
  checkCompose({ doc, report }) {
    for (const { text, range } of stopSignals(doc)) if (!parseSignal(text)) report(range, 'unknown', { signal: text });
  },
});
