import { projectRule } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { dotenvNames } from '../model/compose/dotenv.ts';
import { namesIn } from '../model/compose/env-file.ts';
import { filledIn } from '../model/compose/variables.ts';
import { directoryOf, joinPath } from '../model/project/path.ts';
import type { Project } from '../model/project/project.ts';

export default projectRule({
  id: 'env-file-not-interpolated',
  severity: 'warning',
  factors: ['config'],
  text: {
    en: {
      title: 'Set variables of the Compose file in .env',
      why: 'Two files look alike: .env fills in variables of the Compose file, env_file gives variables to the container. A variable that stands in the second one only is empty here, with nothing but a warning.',
      messages: {
        container:
          '"{variable}" is set in {file} only, which the container reads and Compose does not: set it in .env.',
      },
    },
    de: {
      title: 'Variablen der Compose-Datei in .env setzen',
      why: 'Zwei Dateien sehen gleich aus: .env füllt Variablen der Compose-Datei, env_file gibt dem Container Variablen. Was nur in der zweiten steht, ist hier leer, und es erscheint nur eine Warnung.',
      messages: {
        container:
          '„{variable}“ steht nur in {file}; diese Datei liest der Container, aber nicht Compose: in .env setzen.',
      },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n    ports: ["${PORT}:8080"]\n',
        'web.env': 'PORT=80\n',
      },
      good: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    env_file: web.env\n    ports: ["${PORT}:8080"]\n',
        'web.env': 'LOG_LEVEL=info\n',
        '.env': 'PORT=80\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const set = dotenvNames(project);
    if (!set) return;
    const files = envFiles(doc, project);
    for (const { variable } of filledIn(doc)) {
      const { name, operator, range, raw } = variable;
      if (operator !== undefined || set.has(name)) continue;
      const file = files.get(name);
      if (file !== undefined) report(range, 'container', { variable: raw, file });
    }
  },
});

/** Which file of `env_file` sets a variable. */
function envFiles(doc: ComposeDocument, project: Project): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path } of doc.services.flatMap((service) => service.envFiles)) {
    if (!path.value.known) continue;
    const file = joinPath(directoryOf(project.path), path.value.value);
    for (const name of namesIn(project.read(file) ?? '')) if (!found.has(name)) found.set(name, path.value.value);
  }
  return found;
}
