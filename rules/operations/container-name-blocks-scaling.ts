import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { severalContainers } from '../model/compose/replicas.ts';

export default composeRule({
  id: 'container-name-blocks-scaling',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['concurrency'],
  text: {
    en: {
      title: 'Let Compose name the containers',
      why: 'A name belongs to one container of the whole machine: the service cannot be scaled, and a second copy of the project does not start. Services reach each other by the name of the service anyway.',
      messages: {
        fixed: '"{name}" can exist once only: leave "container_name" out, and Compose names the containers.',
      },
      fixes: { remove: 'Remove "container_name"' },
    },
    de: {
      title: 'Compose die Container benennen lassen',
      why: 'Ein Name gehört einem einzigen Container der ganzen Maschine: Der Dienst lässt sich nicht skalieren, und eine zweite Kopie des Projekts startet nicht. Dienste erreichen einander ohnehin über den Namen des Dienstes.',
      messages: {
        fixed: '„{name}“ kann es nur einmal geben: „container_name“ weglassen, dann benennt Compose die Container.',
      },
      fixes: { remove: '„container_name“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: acme/web:1.4\n    container_name: shop\n',
      good: 'services:\n  web:\n    image: acme/web:1.4\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('container_name');
      // With several containers it is an error, which scale-conflict reports.
      if (!entry?.keyRange || !entry.value.known || entry.value.value === '' || severalContainers(service)) continue;
      const edits = removeEntry(doc, entry);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(entry.keyRange, 'fixed', { name: entry.value.value }, { fixes });
    }
  },
});
