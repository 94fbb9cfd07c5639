import { composeRule, unsafeFix } from '../core/rule.ts';
import { addKey, replaceScalar } from '../model/compose/edits.ts';

export default composeRule({
  id: 'read-only-rootfs',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['processes'],
  sources: { composeLint: 'CL-0007' },
  text: {
    en: {
      title: 'Make the root file system read-only',
      why: 'A process that cannot write to its image can neither be changed by whoever takes it over nor keep state that is gone with the next container. What it has to write goes to a tmpfs or a volume that is named.',
      messages: {
        missing: '"{service}" may write to its own image: add "read_only: true", and a tmpfs where it must write.',
      },
      fixes: { add: 'Add read_only: true' },
    },
    de: {
      title: 'Das Wurzeldateisystem nur lesbar machen',
      why: 'Ein Prozess, der nicht in sein Image schreiben kann, lässt sich weder von Angreifern verändern, noch hält er Zustand, der mit dem nächsten Container weg ist. Was er schreiben muss, gehört in ein tmpfs oder ein benanntes Volume.',
      messages: {
        missing:
          '„{service}“ darf in sein eigenes Image schreiben: „read_only: true“ ergänzen und ein tmpfs, wo es schreiben muss.',
      },
      fixes: { add: 'read_only: true ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: registry.example.org/web:1.4\n',
      good: 'services:\n  web:\n    image: registry.example.org/web:1.4\n    read_only: true\n    tmpfs: [/tmp]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      if ((!service.image && !service.build) || service.extends) continue;
      const entry = service.get('read_only');
      if (entry && entry.boolean !== false) continue;
      const edits = entry ? replaceScalar(entry, 'true') : addKey(doc, service.entry, 'read_only', 'true');
      const fixes = edits.length > 0 ? [unsafeFix('add', edits)] : [];
      report(entry?.range ?? service.nameRange, 'missing', { service: service.name }, { fixes });
    }
  },
});
