import { composeRule, unsafeFix } from '../core/rule.ts';
import { addKey } from '../model/compose/edits.ts';
import { hasUnknownMounts, mountsAround } from '../model/compose/storage.ts';

export default composeRule({
  id: 'rabbitmq-without-hostname',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['backing-services'],
  text: {
    en: {
      title: 'Give RabbitMQ a host name that stays',
      why: 'RabbitMQ names its data directory after the host name, which is a new one for each container. After the next update it starts with an empty directory beside the old one: queues, users and messages are gone.',
      messages: { missing: 'RabbitMQ finds its data under its host name only: give "{service}" a hostname.' },
      fixes: { add: 'Set hostname: {service}' },
    },
    de: {
      title: 'RabbitMQ einen Hostnamen geben, der bleibt',
      why: 'RabbitMQ benennt sein Datenverzeichnis nach dem Hostnamen, und jeder Container bekommt einen neuen. Nach dem nächsten Update startet es mit einem leeren Verzeichnis neben dem alten: Queues, Benutzer und Nachrichten sind weg.',
      messages: {
        missing: 'RabbitMQ findet seine Daten nur unter seinem Hostnamen: „{service}“ einen hostname geben.',
      },
      fixes: { add: 'hostname: {service} setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  queue:\n    image: rabbitmq:4\n    volumes:\n      - queue:/var/lib/rabbitmq\nvolumes:\n  queue:\n',
      good: 'services:\n  queue:\n    image: rabbitmq:4\n    hostname: queue\n    volumes:\n      - queue:/var/lib/rabbitmq\nvolumes:\n  queue:\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      if (service.build || service.defaultImage?.name !== 'docker.io/library/rabbitmq' || hasUnknownMounts(service))
        continue;
      if (service.get('hostname') || service.env('RABBITMQ_NODENAME') || service.envFiles.length > 0) continue;
      const [mount] = mountsAround(service, '/var/lib/rabbitmq');
      if (!mount?.source) continue;
      const { name } = service;
      const edits = addKey(doc, service.entry, 'hostname', name, service.get('image'));
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { service: name } })] : [];
      report(service.image!.range, 'missing', { service: name }, { fixes });
    }
  },
});
