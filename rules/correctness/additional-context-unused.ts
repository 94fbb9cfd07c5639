import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { isTaken, namesTaken } from '../model/project/named-contexts.ts';

export default projectRule({
  id: 'additional-context-unused',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Name additional contexts as the Dockerfile does',
      why: 'BuildKit takes an additional context only where FROM, COPY --from or a mount names it. A name that the Dockerfile does not use does nothing, and what was meant is pulled as an image of that name instead.',
      messages: { unused: 'Nothing in {dockerfile} takes "{name}": use it in FROM or COPY --from, or remove it.' },
      fixes: { remove: 'Remove "{name}"' },
    },
    de: {
      title: 'Zusätzliche Kontexte so nennen wie das Dockerfile',
      why: 'BuildKit nimmt einen zusätzlichen Kontext nur, wo FROM, COPY --from oder ein Mount ihn nennt. Ein Name, den das Dockerfile nicht verwendet, bewirkt nichts, und was gemeint war, wird stattdessen als Image dieses Namens geladen.',
      messages: {
        unused: 'Nichts in {dockerfile} nimmt „{name}“: in FROM oder COPY --from verwenden oder entfernen.',
      },
      fixes: { remove: '„{name}“ entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      additional_contexts:\n        asset: ../assets\n',
        Dockerfile: 'FROM nginx:1.31\nCOPY --from=assets . /usr/share/nginx/html/\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build:\n      context: .\n      additional_contexts:\n        assets: ../assets\n',
        Dockerfile: 'FROM nginx:1.31\nCOPY --from=assets . /usr/share/nginx/html/\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const contexts = service.build?.additionalContexts ?? [];
      const built = contexts.length > 0 ? project.dockerfileOf(service) : undefined;
      const taken = built && namesTaken(built.document);
      if (!built || !taken) continue;
      for (const context of contexts) {
        const { name, nameRange, entry } = context;
        if (name.includes('$') || entry.inherited || isTaken(context, taken)) continue;
        const edits = removeEntry(doc, entry);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : [];
        report(nameRange, 'unused', { dockerfile: built.path, name }, { fixes });
      }
    }
  },
});
