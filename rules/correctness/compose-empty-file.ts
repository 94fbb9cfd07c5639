import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'compose-empty-file',
  severity: 'error',
  text: {
    en: {
      title: 'Describe at least one service',
      why: 'Compose refuses an empty file, and starts nothing where "services" is empty.',
      messages: {
        file: 'The file is empty: Compose refuses it.',
        services: 'There is no service: Compose has nothing to start.',
      },
    },
    de: {
      title: 'Mindestens einen Dienst beschreiben',
      why: 'Eine leere Datei lehnt Compose ab, und wo „services“ leer ist, startet es nichts.',
      messages: {
        file: 'Die Datei ist leer: Compose lehnt sie ab.',
        services: 'Es gibt keinen Dienst: Compose hat nichts zu starten.',
      },
    },
  },
  examples: [{ bad: 'services: {}\n', good: 'services:\n  web:\n    image: nginx:1.29\n' }],
  check({ doc, report }) {
    if (doc.problems.length > 0) return;
    const services = doc.root.get('services');
    if (doc.root.kind === 'null') report({ start: 0, end: 0 }, 'file', {});
    else if (services?.kind === 'map' && services.entries.length === 0 && doc.includes.length === 0)
      report(services.keyRange ?? services.range, 'services', {});
  },
});
