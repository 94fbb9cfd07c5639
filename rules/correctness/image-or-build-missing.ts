import { projectRule } from '../core/rule.ts';
import type { Service } from '../model/compose/service.ts';
import { Composition } from '../model/project/composition.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'image-or-build-missing',
  severity: 'error',
  text: {
    en: {
      title: 'Say which image a service runs',
      why: 'Without an image and without anything to build, Compose does not know what to run, and refuses the whole project.',
      messages: { missing: 'The service "{service}" has neither "image" nor "build".' },
    },
    de: {
      title: 'Angeben, welches Image ein Dienst ausführt',
      why: 'Ohne Image und ohne etwas zu bauen weiß Compose nicht, was es ausführen soll, und lehnt das ganze Projekt ab.',
      messages: { missing: 'Der Dienst „{service}“ hat weder „image“ noch „build“.' },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    ports:\n      - "8080:80"\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "8080:80"\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    if (composition.isOpen) return;
    for (const service of doc.services) {
      if (service.entry.kind !== 'map' || composition.services(service.name).some(saysWhatRuns)) continue;
      if (!isBase(service, project)) report(service.nameRange, 'missing', { service: service.name });
    }
  },
});

/** A base may say it too: whether it does is that service's matter. */
const saysWhatRuns = ({ entry }: Service): boolean =>
  ['image', 'build', 'provider', 'extends'].some((key) => entry.get(key) !== undefined);

/** Another file extends it; this one need not be run by itself. */
const isBase = ({ name }: Service, project: Project): boolean =>
  project.composeFiles.some(
    ({ path, document }) =>
      path !== project.path &&
      document.services.some((other) => other.extends?.file && other.extends.service?.string === name),
  );
