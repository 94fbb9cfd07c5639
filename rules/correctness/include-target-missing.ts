import { projectRule } from '../core/rule.ts';
import { isRemote } from '../model/project/compose-build.ts';
import { includedFiles, includedPaths } from '../model/project/composition.ts';
import { composeOf } from '../model/project/neighbours.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'include-target-missing',
  severity: 'error',
  text: {
    en: {
      title: 'Include Compose files that exist',
      why: 'Compose reads every included file when it loads the project. It refuses the project when one is missing, or when files include each other.',
      messages: {
        missing: 'There is no file "{file}".',
        directory: '"{file}" is a directory: name the Compose file in it.',
        cycle: '"{file}" includes this file again.',
      },
    },
    de: {
      title: 'Compose-Dateien einbinden, die es gibt',
      why: 'Compose liest jede eingebundene Datei beim Laden des Projekts. Fehlt eine oder binden Dateien einander ein, lehnt es das Projekt ab.',
      messages: {
        missing: 'Die Datei „{file}“ gibt es nicht.',
        directory: '„{file}“ ist ein Verzeichnis: die Compose-Datei darin nennen.',
        cycle: '„{file}“ bindet diese Datei wieder ein.',
      },
    },
  },
  examples: [
    {
      bad: { 'compose.yaml': 'include:\n  - monitoring.yaml\nservices:\n  web:\n    image: nginx:1.29\n' },
      good: {
        'compose.yaml': 'include:\n  - monitoring.yaml\nservices:\n  web:\n    image: nginx:1.29\n',
        'monitoring.yaml': 'services:\n  prometheus:\n    image: prom/prometheus:v3.5.0\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const { file: entry } of includedFiles(doc)) {
      const { value } = entry;
      if (!value.known || isRemote(value.value)) continue;
      const file = value.value;
      const path = joinPath(directoryOf(project.path), file);
      const isThere = project.has(path);
      if (isThere.known && !isThere.value) report(entry.range, 'missing', { file });
      else if (project.isDirectory(path)) report(entry.range, 'directory', { file });
      else if (leadsBack(project, path)) report(entry.range, 'cycle', { file });
    }
  },
});

/** What a file includes comes, in the end, to the linted one. */
function leadsBack(project: Project, start: string): boolean {
  const seen = new Set([start]);
  for (const path of seen) {
    if (path === project.path) return true;
    const text = project.read(path);
    for (const next of text === undefined ? [] : includedPaths(path, composeOf(text)).paths) seen.add(next);
  }
  return false;
}
