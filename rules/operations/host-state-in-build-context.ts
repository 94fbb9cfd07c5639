import { projectRule } from '../core/rule.ts';
import { dataDirectory, mountsAround } from '../model/compose/storage.ts';
import { directoryOf, joinPath, pathWithin } from '../model/project/path.ts';

export default projectRule({
  id: 'host-state-in-build-context',
  severity: 'warning',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Keep data directories out of build contexts',
      why: 'The database writes files there that only root may read: the next build stops with "permission denied", or it sends the whole database to the builder and copies it into the image.',
      messages: {
        inside:
          'The data in {path} lies in the build context of "{service}": exclude it in .dockerignore, or use a named volume.',
      },
    },
    de: {
      title: 'Datenverzeichnisse aus Build-Kontexten heraushalten',
      why: 'Die Datenbank schreibt dort Dateien, die nur root lesen darf: Der nächste Build bricht mit „permission denied“ ab, oder er überträgt die ganze Datenbank zum Builder und kopiert sie ins Image.',
      messages: {
        inside:
          'Die Daten in {path} liegen im Build-Kontext von „{service}“: in .dockerignore ausschließen oder ein benanntes Volume verwenden.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n  db:\n    image: postgres:17\n    volumes:\n      - ./pgdata:/var/lib/postgresql/data\n',
        Dockerfile: 'FROM node:24-slim\nCOPY . .\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    build: .\n  db:\n    image: postgres:17\n    volumes:\n      - ./pgdata:/var/lib/postgresql/data\n',
        Dockerfile: 'FROM node:24-slim\nCOPY . .\n',
        '.dockerignore': 'pgdata\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const contexts = doc.services.flatMap((service) => {
      const context = service.build && project.contextOf(service);
      return context ? [{ service, context }] : [];
    });
    for (const service of doc.services) {
      const directory = dataDirectory(service);
      const mounts = directory === undefined ? [] : mountsAround(service, directory);
      for (const { type, source } of mounts) {
        if (type !== 'bind' || !source?.value.known || !/^\.{1,2}(?:\/|$)/.test(source.value.value)) continue;
        const path = joinPath(directoryOf(project.path), source.value.value);
        const around = contexts.find(({ context }) => {
          const inside = pathWithin(context.directory, path);
          return inside && context.ignore !== undefined
            ? !context.ignores(inside)
            : inside && context.lacksIgnore.known;
        });
        if (around) report(source.range, 'inside', { path: source.value.value, service: around.service.name });
      }
    }
  },
});
