import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { runTogether } from '../model/compose/profiles.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'duplicate-container-name',
  severity: 'error',
  sources: { dclint: 'no-duplicate-container-names' },
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give every container its own name',
      why: 'A name belongs to one container of the whole Docker host. The second service with it cannot start.',
      messages: {
        taken: 'The service "{service}" has the container name "{name}" too.',
        first: 'This one has it first.',
      },
      fixes: { remove: 'Remove "container_name"' },
    },
    de: {
      title: 'Jedem Container einen eigenen Namen geben',
      why: 'Ein Name gehört auf dem ganzen Docker-Host einem einzigen Container. Der zweite Dienst damit kann nicht starten.',
      messages: {
        taken: 'Auch der Dienst „{service}“ hat den Containernamen „{name}“.',
        first: 'Dieser hat ihn zuerst.',
      },
      fixes: { remove: '„container_name“ entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.29\n    container_name: app\n  api:\n    image: example/api:1\n    container_name: app\n',
      good: 'services:\n  web:\n    image: nginx:1.29\n    container_name: web\n  api:\n    image: example/api:1\n    container_name: api\n',
    },
  ],
  check({ doc, report }) {
    const owners = new Map<string, { service: Service; entry: Entry }[]>();
    for (const service of doc.services) {
      const entry = service.get('container_name');
      if (!entry?.value.known) continue;
      const name = entry.value.value;
      const others = owners.get(name) ?? [];
      const first = others.find((other) => runTogether(other.service, service));
      if (!first) {
        owners.set(name, [...others, { service, entry }]);
        continue;
      }
      const edits = removeEntry(doc, entry);
      // A name that comes with merged settings is best shown where the service takes it.
      const range = entry.range.start === first.entry.range.start ? service.nameRange : entry.range;
      report(
        range,
        'taken',
        { service: first.service.name, name },
        {
          related: [{ range: first.entry.range, message: 'first' }],
          fixes: edits.length > 0 ? [unsafeFix('remove', edits)] : [],
        },
      );
    }
  },
});
