import { composeRule, type FixDraft, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey, joinInsertions, replaceScalar } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import { addTmpfs, isWritable } from '../model/compose/storage.ts';
import { writtenDirectories } from '../model/image/run-needs.ts';

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
      fixes: {
        add: 'Add read_only: true',
        addWith: 'Add read_only: true, and a tmpfs at {directories}',
      },
    },
    de: {
      title: 'Das Wurzeldateisystem nur lesbar machen',
      why: 'Ein Prozess, der nicht in sein Image schreiben kann, lässt sich weder von Angreifern verändern, noch hält er Zustand, der mit dem nächsten Container weg ist. Was er schreiben muss, gehört in ein tmpfs oder ein benanntes Volume.',
      messages: {
        missing:
          '„{service}“ darf in sein eigenes Image schreiben: „read_only: true“ ergänzen und ein tmpfs, wo es schreiben muss.',
      },
      fixes: {
        add: 'read_only: true ergänzen',
        addWith: 'read_only: true ergänzen, dazu ein tmpfs unter {directories}',
      },
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
      const fixes = locking(doc, service);
      report(entry?.range ?? service.nameRange, 'missing', { service: service.name }, { fixes });
    }
  },
});

/** Images that are known to write when they start get a place for that. */
function locking(doc: ComposeDocument, service: Service): FixDraft<'add' | 'addWith'>[] {
  const entry = service.get('read_only');
  const edits = entry ? replaceScalar(entry, 'true') : addKey(doc, service.entry, 'read_only', 'true');
  if (edits.length === 0) return [];
  const image = service.build ? undefined : service.defaultImage;
  const lacking = (image && writtenDirectories(image))?.filter((path) => !isWritable(service, path)) ?? [];
  if (lacking.length === 0) return [unsafeFix('add', edits)];
  const places = addTmpfs(doc, service, lacking);
  const data = { directories: lacking.join(', ') };
  return places.length > 0 ? [unsafeFix('addWith', joinInsertions([...edits, ...places]), { data })] : [];
}
