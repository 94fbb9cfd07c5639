import { projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addItem, addKey } from '../model/compose/edits.ts';
import { mayBeSet } from '../model/compose/env-file.ts';
import type { Service } from '../model/compose/service.ts';
import { mountsAround } from '../model/compose/storage.ts';
import { imageFacts } from '../model/image/knowledge.ts';

export default projectRule({
  id: 'image-required-env-missing',
  severity: 'error',
  fixable: 'unsafe',
  factors: ['config', 'backing-services'],
  text: {
    en: {
      title: 'Set the variables an image asks for at its first start',
      why: 'The image checks these variables when its data directory is empty, and ends the container with an error. Where somebody else starts the project, nothing that needs this service works.',
      messages: {
        oneOf: '"{service}" ends at its first start: {image} needs {variable}.',
        allOf: '"{service}" ends at its first start: {image} wants {all}, and there is no {missing}.',
      },
      fixes: { add: 'Set {variable} from the environment' },
    },
    de: {
      title: 'Variablen setzen, die ein Image beim ersten Start verlangt',
      why: 'Das Image prüft diese Variablen, solange sein Datenverzeichnis leer ist, und beendet den Container mit einem Fehler. Wer das Projekt neu startet, bekommt nichts zum Laufen, was diesen Dienst braucht.',
      messages: {
        oneOf: '„{service}“ endet beim ersten Start: {image} braucht {variable}.',
        allOf: '„{service}“ endet beim ersten Start: {image} verlangt {all}, es fehlt {missing}.',
      },
      fixes: { add: '{variable} aus der Umgebung setzen' },
    },
  },
  examples: [
    {
      bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_DB: shop\n',
      good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_DB: shop\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}\n',
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const image = service.build ? undefined : service.defaultImage;
      const facts = image && imageFacts(image);
      const required = facts?.requiredEnv;
      if (!image || !required || !startsServer(service) || isInitialised(doc, service, facts.directories[0]?.path))
        continue;
      const names = required.names.map((name) => name.split('=')[0]!);
      const isSet = (name: string) => mayBeSet(project, service, name, `${name}_FILE`);
      const [variable = ''] = names;
      const data = { service: service.name, image: image.familiarName ?? image.text.text };
      if (required.kind === 'anyOf') {
        if (names.some(isSet)) continue;
        const edits = requireVariable(doc, service, variable);
        const fixes = edits.length > 0 ? [unsafeFix('add', edits, { data: { variable } })] : [];
        report(service.image!.range, 'oneOf', { ...data, variable }, { fixes });
      } else if (needsAll.has(image.familiarName ?? '')) {
        const missing = names.filter((name) => !isSet(name));
        if (missing.length === 0 || (required.kind === 'allOrNone' && missing.length === names.length)) continue;
        report(service.image!.range, 'allOf', { ...data, missing: missing.join(', '), all: names.join(', ') });
      }
    }
  },
});

/** Images that check it in all versions; others do so only with certain settings. */
const needsAll = new Set(['mongo', 'couchdb']);

/** Not a dump, a shell or a client that is run from the same image. */
function startsServer({ entrypoint, command }: Service): boolean {
  if (entrypoint || (command && command.words.length === 0)) return false;
  const first = command?.words[0]?.value;
  return (
    !command || (first !== undefined && (first.startsWith('-') || /^(?:postgres|mysqld|mariadbd|mongod)$/.test(first)))
  );
}

/** The data comes from elsewhere, so there is no first start. */
function isInitialised(doc: ComposeDocument, service: Service, path: string | undefined): boolean {
  const mounts = path === undefined ? [] : mountsAround(service, path);
  return mounts.some(({ source }) => {
    const volume = source?.value.known ? doc.volumes.find(({ key }) => key === source.text.text) : undefined;
    return volume?.get('external') !== undefined;
  });
}

function requireVariable(doc: ComposeDocument, service: Service, name: string) {
  const value = `\${${name}:?set ${name}}`;
  const environment = service.get('environment');
  if (environment?.kind === 'list')
    return addItem(doc, environment, environment.style === 'flow' ? `"${name}=${value}"` : `${name}=${value}`);
  if (environment) return addKey(doc, environment, name, environment.style === 'flow' ? `"${value}"` : value);
  return service.entry.style === 'flow' ? [] : addKey(doc, service.entry, 'environment', [`${name}: ${value}`]);
}
