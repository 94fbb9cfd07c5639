import { composeRule, unsafeFix } from '../core/rule.ts';
import { startsItsProgram } from '../model/compose/privileges.ts';
import type { Service } from '../model/compose/service.ts';
import { addTmpfs, hasUnknownMounts, isWritable } from '../model/compose/storage.ts';
import { writtenDirectories } from '../model/image/run-needs.ts';

export default composeRule({
  id: 'read-only-needs-tmpfs',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give a read-only container the places it writes to',
      why: 'Servers write a file with their process number, a socket or a cache when they start. On a read-only file system that fails, and the container ends again and again.',
      messages: {
        missing: '"{image}" writes to {directories} when it starts: add a tmpfs there.',
      },
      fixes: { add: 'Add a tmpfs at {directories}' },
    },
    de: {
      title: 'Einem Container ohne Schreibrechte die Orte geben, an die er schreibt',
      why: 'Server schreiben beim Start eine Datei mit ihrer Prozessnummer, einen Socket oder einen Cache. Auf einem nur lesbaren Dateisystem scheitert das, und der Container endet immer wieder.',
      messages: {
        missing: '„{image}“ schreibt beim Start nach {directories}: dort ein tmpfs ergänzen.',
      },
      fixes: { add: 'Ein tmpfs unter {directories} ergänzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: nginx:1.31\n    read_only: true\n',
      good: 'services:\n  web:\n    image: nginx:1.31\n    read_only: true\n    tmpfs: [/var/cache/nginx, /run]\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const entry = service.get('read_only');
      if (entry?.boolean !== true || !isDefault(service)) continue;
      const image = service.defaultImage!;
      const lacking = writtenDirectories(image)!.filter((path) => !isWritable(service, path));
      if (lacking.length === 0) continue;
      const directories = lacking.join(', ');
      const edits = addTmpfs(doc, service, lacking);
      const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { directories } })] : [];
      report(entry.range, 'missing', { image: image.text.text, directories }, { fixes });
    }
  },
});

/** An image whose habits are known, and no settings in sight that could change them. */
function isDefault(service: Service): boolean {
  const image = service.build || service.extends ? undefined : service.defaultImage;
  if (!image || !writtenDirectories(image) || hasUnknownMounts(service)) return false;
  if (service.entrypoint || service.command || !startsItsProgram(service)) return false;
  return (
    service.configs.length === 0 &&
    !service.volumes.some(({ target }) =>
      /^\/(?:etc|usr\/local\/apache2\/conf|usr\/share\/postgresql)(?:\/|$)/.test(target?.text.text ?? ''),
    )
  );
}
