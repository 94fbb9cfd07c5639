import { projectRule, replace, unsafeFix } from '../core/rule.ts';
import type { Entry } from '../model/compose/entry.ts';
import { mayBeForSwarm } from '../model/compose/swarm.ts';
import { Composition } from '../model/project/composition.ts';

export default projectRule({
  id: 'swarm-only-secret',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Give secrets and configs a source that Docker Compose can read',
      why: 'External secrets and configs, and drivers for them, exist in Swarm only. Docker Compose stops with an error as soon as it starts a service that uses one.',
      messages: {
        external:
          'Docker Compose cannot read the external {kind} "{name}": give it a "file" or an "environment" variable.',
        driver: 'Docker Compose does not support "{key}" for the {kind} "{name}": give it a "file" instead.',
      },
      fixes: { file: 'Read it from a file' },
    },
    de: {
      title: 'Secrets und Configs eine Herkunft geben, die Docker Compose lesen kann',
      why: 'Externe Secrets und Configs sowie Treiber dafür gibt es nur in Swarm. Docker Compose bricht ab, sobald es einen Dienst startet, der so etwas verwendet.',
      messages: {
        external:
          'Docker Compose kann „{name}“ ({kind}, extern) nicht lesen: „file“ oder eine Variable mit „environment“ angeben.',
        driver: 'Docker Compose unterstützt „{key}“ für „{name}“ ({kind}) nicht: stattdessen „file“ angeben.',
      },
      fixes: { file: 'Aus einer Datei lesen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password:\n    external: true\n',
      },
      good: {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:18\n    secrets: [password]\nsecrets:\n  password:\n    file: ./secrets/password.txt\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const composition = Composition.of(project, doc);
    if (composition.files.some(({ document, path }) => mayBeForSwarm(document, path))) return;
    const services = composition.files.flatMap(({ document }) => document.services);
    for (const kind of ['secret', 'config'] as const) {
      const section = `${kind}s` as const;
      const used = new Set(services.flatMap((service) => service[section].map(({ source }) => source)));
      for (const declared of doc[section]) {
        const { key: name } = declared;
        if (!used.has(name) || composition.declarations(section, name).length > 1) continue;
        const entry = declared.entries.find(isForSwarm);
        if (!entry) continue;
        const canBeFile = entry.kind === 'scalar' && !entry.inherited && !declared.get('file');
        const fixes = canBeFile
          ? [unsafeFix('file', replace(entry.fullRange, 'file: ${1:./path}'), { snippet: true })]
          : [];
        const range = entry.keyRange ?? entry.range;
        if (entry.key === 'external') report(range, 'external', { kind, name }, { fixes });
        else report(range, 'driver', { key: entry.key, kind, name }, { fixes });
      }
    }
  },
});

const isForSwarm = (entry: Entry): boolean =>
  entry.key === 'external'
    ? entry.kind === 'map' || entry.boolean === true
    : entry.key === 'driver' || entry.key === 'template_driver';
