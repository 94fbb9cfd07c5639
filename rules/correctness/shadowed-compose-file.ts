import { projectRule } from '../core/rule.ts';
import { baseName, directoryOf, joinPath } from '../model/project/path.ts';

export default projectRule({
  id: 'shadowed-compose-file',
  severity: 'warning',
  text: {
    en: {
      title: 'Keep one default Compose file in a folder',
      why: 'Compose takes the first default name it finds and only warns about the others. Whoever edits this file wonders why nothing changes.',
      messages: { shadowed: 'Compose reads "{other}" in this folder, not this file.' },
    },
    de: {
      title: 'Nur eine Compose-Datei mit Standardnamen je Ordner behalten',
      why: 'Compose nimmt den ersten Standardnamen, den es findet, und warnt nur vor den übrigen. Wer diese Datei ändert, wundert sich, warum nichts geschieht.',
      messages: { shadowed: 'Compose liest in diesem Ordner „{other}“, nicht diese Datei.' },
    },
  },
  examples: [
    {
      bad: {
        'docker-compose.yml': 'services:\n  web:\n    image: nginx:1.28\n',
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n' },
    },
  ],
  checkCompose({ doc, project, report }) {
    const directory = directoryOf(project.path);
    const stronger = defaults.slice(0, Math.max(0, defaults.indexOf(baseName(project.path))));
    const other = stronger.find((name) => {
      const isThere = project.has(joinPath(directory, name));
      return isThere.known && isThere.value;
    });
    const first = doc.root.written[0];
    if (other !== undefined && first) report(first.keyRange ?? first.range, 'shadowed', { other });
  },
});

/** In the order Compose looks for them (compose-go `cli/options.go`). */
const defaults = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
