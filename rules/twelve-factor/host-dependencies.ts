import { projectRule, unsafeFix } from '../core/rule.ts';
import { removeItem } from '../model/compose/edits.ts';
import type { VolumeMount } from '../model/compose/volume.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { baseName } from '../model/project/path.ts';

export default projectRule({
  id: 'host-dependencies',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Install dependencies where they run',
      why: 'Packages that were installed on a developer’s machine can hold programs for another system, and paths that exist there only. The container then fails on one machine and runs on the next.',
      messages: {
        mounted: '"{path}" of the host takes the place of the dependencies in the image: install them there.',
        copied: '"{path}" holds what was installed for the host: install the dependencies with RUN.',
      },
      fixes: { remove: 'Remove the mount' },
    },
    de: {
      title: 'Abhängigkeiten dort installieren, wo sie laufen',
      why: 'Auf einem Entwicklungsrechner installierte Pakete können Programme für ein anderes System enthalten und Pfade, die es nur dort gibt. Der Container scheitert dann auf der einen Maschine und läuft auf der nächsten.',
      messages: {
        mounted: '„{path}“ vom Host tritt an die Stelle der Abhängigkeiten im Image: sie dort installieren.',
        copied: '„{path}“ enthält, was für den Host installiert wurde: Abhängigkeiten mit RUN installieren.',
      },
      fixes: { remove: 'Den Mount entfernen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  web:\n    image: acme/web:1.4\n    volumes:\n      - ./node_modules:/app/node_modules\n',
      },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n' },
    },
    {
      bad: { Dockerfile: 'FROM python:3.14-slim\nWORKDIR /app\nCOPY .venv .venv\nCOPY app.py .\n' },
      good: {
        Dockerfile:
          'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY app.py .\n',
      },
    },
  ],
  checkDockerfile({ doc, project, report }) {
    for (const copy of [...doc.ofType('COPY'), ...doc.ofType('ADD')]) {
      if (copy.from || isNamedForDevelopment(project.path, copy.stage)) continue;
      for (const { value, range } of copy.sources) {
        const path = value.known ? value.value : '';
        // What another build put there, as in `dist/node_modules`, may be for the image.
        if (/^(?:\.?\/)?[^/]+\/?$/.test(path) && isInstalled(path)) report(range, 'copied', { path });
      }
    }
  },
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      if (isNamedForDevelopment(project.path) || isNamedForDevelopment(service.name)) continue;
      const mounts = service.volumes.filter(takesTheirPlace);
      const items = mounts.map(({ entry }) => entry);
      for (const { entry, source, range, isShort } of mounts) {
        const edits = removeItem(doc, entry, items);
        const fixes = edits.length > 0 ? [unsafeFix('remove', edits)] : [];
        report(isShort ? source!.range : range, 'mounted', { path: source!.text.text }, { fixes });
      }
    }
  },
});

const installed: ReadonlySet<string> = new Set(['node_modules', '.venv', 'venv', 'site-packages', 'bower_components']);

const isInstalled = (path: string): boolean => installed.has(baseName(path.replace(/\/+$/, '')));

/** A directory of the project with dependencies is mounted where the program looks for them. */
const takesTheirPlace = ({ type, source, target }: VolumeMount): boolean =>
  type === 'bind' &&
  source !== undefined &&
  target !== undefined &&
  /^\.{1,2}\//.test(source.text.text) &&
  isInstalled(source.text.text) &&
  isInstalled(target.text.text);
