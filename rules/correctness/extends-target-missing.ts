import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { isRemote } from '../model/project/compose-build.ts';
import { composeOf } from '../model/project/neighbours.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'extends-target-missing',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Extend services that exist',
      why: 'Compose reads the other file when it loads the project. Without the file, or without the service in it, it refuses the project.',
      messages: {
        file: 'There is no file "{file}".',
        noServices: '"{file}" has no services.',
        service: '"{file}" has no service "{name}".',
        similar: '"{file}" has no service "{name}"; did you mean "{similar}"?',
        cycle: 'The service "{name}" extends itself in the end.',
      },
      fixes: { rename: 'Write "{similar}"' },
    },
    de: {
      title: 'Dienste erweitern, die es gibt',
      why: 'Compose liest die andere Datei beim Laden des Projekts. Fehlt sie oder steht der Dienst nicht darin, lehnt es das Projekt ab.',
      messages: {
        file: 'Die Datei „{file}“ gibt es nicht.',
        noServices: '„{file}“ hat keine Dienste.',
        service: '„{file}“ hat keinen Dienst „{name}“.',
        similar: '„{file}“ hat keinen Dienst „{name}“; gemeint ist wohl „{similar}“.',
        cycle: 'Der Dienst „{name}“ erweitert am Ende sich selbst.',
      },
      fixes: { rename: '„{similar}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    extends:\n      file: base.yaml\n      service: wep\n',
        'base.yaml': 'services:\n  web:\n    image: nginx:1.29\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    extends:\n      file: base.yaml\n      service: web\n',
        'base.yaml': 'services:\n  web:\n    image: nginx:1.29\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const base = service.extends;
      if (!base?.service?.value.known || base.service.isReset) continue;
      const name = base.service.value.value;
      if (extendsItself(project, doc, service.name)) report(base.service.range, 'cycle', { name: service.name });
      if (!base.file?.value.known || isRemote(base.file.value.value)) continue;
      const file = base.file.value.value;
      const path = joinPath(directoryOf(project.path), file);
      const isThere = project.has(path);
      if (isThere.known && !isThere.value) report(base.file.range, 'file', { file });
      const text = project.read(path);
      if (text === undefined) continue;
      const services = composeOf(text).root.get('services');
      if (services?.get(name) || composeOf(text).problems.length > 0) continue;
      const { range } = base.service.scalar!;
      const similar = suggest(name, services?.entries.map(({ key }) => key) ?? []);
      if (!services) report(base.file.range, 'noServices', { file });
      else if (similar === undefined) report(range, 'service', { file, name });
      else {
        const fixes = base.entry.inherited ? [] : [unsafeFix('rename', replace(range, similar), { data: { similar } })];
        report(range, 'similar', { file, name, similar }, { fixes });
      }
    }
  },
});

/** Services that extend each other are followed so far. */
const longestChain = 100;

/** Follows the services each of which extends the next. */
function extendsItself(project: Project, doc: ComposeDocument, start: string): boolean {
  let at: { path: string; document: ComposeDocument; name: string } = {
    path: project.path,
    document: doc,
    name: start,
  };
  const seen = new Set<string>();
  while (seen.size < longestChain) {
    seen.add(`${at.path}\n${at.name}`);
    const base = at.document.service(at.name)?.extends;
    const name = base?.service?.value;
    if (!name?.known || (base?.file && !base.file.value.known)) return false;
    const file = base?.file?.value;
    if (file?.known && isRemote(file.value)) return false;
    const path = file?.known ? joinPath(directoryOf(at.path), file.value) : at.path;
    const text = path === at.path || path === project.path ? undefined : project.read(path);
    const document =
      path === project.path ? doc : path === at.path ? at.document : text === undefined ? undefined : composeOf(text);
    if (!document) return false;
    if (path === project.path && name.value === start) return true;
    if (seen.has(`${path}\n${name.value}`)) return false;
    at = { path, document, name: name.value };
  }
  return false;
}
