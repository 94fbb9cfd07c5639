import { composeRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';

export default composeRule({
  id: 'docker-api-socket',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Do not pass the engine’s API to a service',
      why: 'use_api_socket mounts the socket of the container engine and hands over the registry credentials of whoever starts the project. Whoever takes a process of the service over is root on the host and can push images in that person’s name.',
      messages: {
        api: 'use_api_socket gives "{service}" root on the host and the registry credentials: remove it, or use a socket proxy.',
      },
      fixes: { remove: 'Remove use_api_socket' },
    },
    de: {
      title: 'Die API der Container-Engine nicht an einen Dienst geben',
      why: 'use_api_socket hängt den Socket der Container-Engine ein und gibt die Registry-Zugangsdaten der Person weiter, die das Projekt startet. Wer einen Prozess des Dienstes übernimmt, ist root auf dem Host und kann in deren Namen Images veröffentlichen.',
      messages: {
        api: 'use_api_socket macht „{service}“ zu root auf dem Host und gibt die Registry-Zugangsdaten weiter: entfernen oder einen Socket-Proxy verwenden.',
      },
      fixes: { remove: 'use_api_socket entfernen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  agent:\n    image: registry.example.org/agent:1.4\n    use_api_socket: true\n',
      good: 'services:\n  agent:\n    image: registry.example.org/agent:1.4\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('use_api_socket');
      if (entry?.boolean !== true) continue;
      const edits = removeEntry(doc, entry);
      const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
      report(entry.keyRange ?? entry.range, 'api', { service: service.name }, { fixes });
    }
  },
});
