import { projectRule } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import type { Entry } from '../model/compose/entry.ts';
import { itemsOf } from '../model/compose/lists.ts';
import { absentFile } from '../model/project/named-file.ts';

export default projectRule({
  id: 'declared-file-missing',
  severity: 'error',
  text: {
    en: {
      title: 'Name files that exist',
      why: 'Compose reads files of labels when it loads the project and stops if one is missing. The file of a config is mounted when the service starts, which fails without it.',
      messages: {
        labels: 'There is no file "{path}" to read labels from: Compose loads nothing.',
        config: 'There is no file "{path}" for the config "{name}": services that use it do not start.',
      },
    },
    de: {
      title: 'Dateien nennen, die es gibt',
      why: 'Dateien mit Labels liest Compose, wenn es das Projekt lädt, und bricht ab, wenn eine fehlt. Die Datei einer Config wird beim Start des Dienstes eingebunden, was ohne sie scheitert.',
      messages: {
        labels: 'Die Datei „{path}“ mit Labels gibt es nicht: Compose lädt nichts.',
        config: 'Die Datei „{path}“ der Config „{name}“ gibt es nicht: Dienste, die sie verwenden, starten nicht.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    configs:\n      - source: site\n        target: /etc/nginx/conf.d/default.conf\nconfigs:\n  site:\n    file: ./site.cnf\n',
        'site.conf': 'server {}\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: nginx:1.29\n    configs:\n      - source: site\n        target: /etc/nginx/conf.d/default.conf\nconfigs:\n  site:\n    file: ./site.conf\n',
        'site.conf': 'server {}\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const entry of labelFiles(doc)) {
      const path = absentFile(project, entry);
      if (path !== undefined) report(entry.range, 'labels', { path });
    }
    for (const config of doc.configs) {
      const entry = config.get('file');
      const path = entry && absentFile(project, entry);
      if (path !== undefined) report(entry!.range, 'config', { path, name: config.key });
    }
  },
});

const labelFiles = (doc: ComposeDocument): readonly Entry[] =>
  doc.services.flatMap((service) => {
    const entry = service.get('label_file');
    return entry?.kind === 'scalar' ? [entry] : itemsOf(entry);
  });
