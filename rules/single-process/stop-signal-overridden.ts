import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { parseSignal } from '../model/process/signals.ts';
import { imageStopSignal } from '../model/process/stop-signals.ts';

export default composeRule({
  id: 'stop-signal-overridden',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['disposability'],
  text: {
    en: {
      title: 'Leave an image its own stop signal',
      why: 'Some programs end in an orderly way on one signal only, which their image therefore names. With another one PostgreSQL waits for its clients until it is killed, and web servers break off requests.',
      messages: { other: '"{image}" is made to stop on {own} instead of {signal}: remove stop_signal.' },
      fixes: { remove: 'Remove stop_signal' },
    },
    de: {
      title: 'Einem Image sein eigenes Stoppsignal lassen',
      why: 'Manche Programme enden nur auf ein bestimmtes Signal hin geordnet, das ihr Image deshalb nennt. Bei einem anderen wartet PostgreSQL auf seine Clients, bis es abgebrochen wird, und Webserver lassen Anfragen fallen.',
      messages: { other: '„{image}“ ist dafür gebaut, auf {own} statt {signal} zu enden: stop_signal entfernen.' },
      fixes: { remove: 'stop_signal entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:18\n    stop_signal: SIGTERM\n',
      good: 'services:\n  db:\n    image: postgres:18\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('stop_signal');
      if (!entry?.value.known || !service.image || service.command || service.entrypoint) continue;
      const signal = parseSignal(entry.value.value)?.canonical;
      const own = imageStopSignal(service);
      // SIGKILL has a rule of its own.
      if (!signal || !own || own === 'SIGTERM' || signal === own || signal === 'SIGKILL') continue;
      const edits = removeEntry(doc, entry);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(entry.range, 'other', { image: service.image.text.text, own, signal }, { fixes });
    }
  },
});
