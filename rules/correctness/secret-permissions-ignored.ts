import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeEntry } from '../model/compose/edits.ts';
import { mayBeForSwarm } from '../model/compose/swarm.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'secret-permissions-ignored',
  severity: 'warning',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Set owner and mode of a secret on its file',
      why: 'Docker Compose mounts the file of a secret or config as it is; its owner and mode on the host are those in the container. What is written here looks like protection and is none, or the service cannot read its own secret.',
      messages: {
        ignored: 'Docker Compose mounts the file of "{name}" as it is and ignores "{key}": set it on the file itself.',
        build: 'A build ignores "{key}": set it in "RUN --mount=type=secret".',
      },
      fixes: { remove: 'Remove "{key}"' },
    },
    de: {
      title: 'Eigentümer und Rechte eines Secrets an seiner Datei setzen',
      why: 'Docker Compose bindet die Datei eines Secrets oder einer Config unverändert ein; Eigentümer und Rechte auf dem Host gelten auch im Container. Was hier steht, sieht nach Schutz aus und ist keiner, oder der Dienst kann sein eigenes Secret nicht lesen.',
      messages: {
        ignored:
          'Docker Compose bindet die Datei von „{name}“ unverändert ein und ignoriert „{key}“: an der Datei selbst setzen.',
        build: 'Ein Build ignoriert „{key}“: in „RUN --mount=type=secret“ setzen.',
      },
      fixes: { remove: '„{key}“ entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets:\n      - source: password\n        mode: "0400"\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets:\n      - source: password\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    if (composition.files.some(({ document, path }) => mayBeForSwarm(document, path))) return;
    for (const service of doc.services) {
      const grants = [
        ...service.secrets.map((grant) => ({ grant, section: 'secrets' as const })),
        ...service.configs.map((grant) => ({ grant, section: 'configs' as const })),
        ...(service.build?.secrets ?? []).map((grant) => ({ grant, section: undefined })),
      ];
      for (const { grant, section } of grants) {
        const name = grant.source;
        const declared = section && composition.declarations(section, name);
        if (declared && (declared.length === 0 || !declared.every((entry) => entry.get('file')))) continue;
        for (const key of ['uid', 'gid', 'mode']) {
          const entry = grant.entry.get(key);
          if (!entry || entry.kind === 'null') continue;
          const edits = removeEntry(doc, entry);
          const fixes = edits.length > 0 ? [unsafeFix('remove', edits, { data: { key } })] : [];
          const range = entry.keyRange ?? entry.range;
          if (section) report(range, 'ignored', { name, key }, { fixes });
          else report(range, 'build', { key }, { fixes });
        }
      }
    }
  },
});
