import { projectRule, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { crossReferences, renameReference } from '../model/compose/cross-reference.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'undefined-service',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Refer to services that exist',
      why: 'Compose refuses a project in which a service waits for, extends or shares something with one that no file describes. Nothing starts.',
      messages: {
        missing: 'There is no service "{name}" that "{key}" could mean.',
        similar: 'There is no service "{name}"; did you mean "{similar}"?',
        notBuilt: 'The service "{name}" builds nothing, so it cannot be a build context.',
      },
      fixes: { rename: 'Write "{similar}"' },
    },
    de: {
      title: 'Auf Dienste verweisen, die es gibt',
      why: 'Compose lehnt ein Projekt ab, in dem ein Dienst auf einen wartet, ihn erweitert oder etwas mit ihm teilt, den keine Datei beschreibt. Nichts startet.',
      messages: {
        missing: 'Es gibt keinen Dienst „{name}“, den „{key}“ meinen könnte.',
        similar: 'Es gibt keinen Dienst „{name}“; gemeint ist wohl „{similar}“.',
        notBuilt: 'Der Dienst „{name}“ baut nichts und kann daher kein Build-Kontext sein.',
      },
      fixes: { rename: '„{similar}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - database\n  db:\n    image: postgres:18\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: example/web:1\n    depends_on:\n      - db\n  db:\n    image: postgres:18\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    for (const reference of crossReferences(doc)) {
      const { kind, name, range, via: key, service } = reference;
      if (kind !== 'service') continue;
      const targets = composition.services(name);
      if (key === 'additional_contexts' && targets.length > 0) {
        const mayBuild = composition.isOpen || targets.some((target) => target.get('build') ?? target.extends);
        if (!mayBuild) report(range, 'notBuilt', { name });
      }
      if (!composition.lacks('services', name)) continue;
      const others = composition.candidates('services').filter((other) => other !== service.name);
      const similar = suggest(name, others);
      if (similar === undefined) {
        report(range, 'missing', { name, key });
        continue;
      }
      const edits = renameReference(doc, reference, similar);
      const fixes = edits.length > 0 ? [unsafeFix('rename', edits, { data: { similar } })] : [];
      report(range, 'similar', { name, similar }, { fixes });
    }
  },
});
