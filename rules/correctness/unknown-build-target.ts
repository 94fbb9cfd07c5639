import { projectRule, unsafeFix } from '../core/rule.ts';
import { suggest } from '../core/suggest.ts';
import { replaceScalar } from '../model/compose/edits.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { isReadByDocker } from '../model/dockerfile/syntax-version.ts';

export default projectRule({
  id: 'unknown-build-target',
  severity: 'error',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Build a stage that the Dockerfile has',
      why: 'The target is looked up among the stages of the Dockerfile. If none has this name, the build stops.',
      messages: {
        missing: '{dockerfile} has no stage "{target}".',
        similar: '{dockerfile} has no stage "{target}"; did you mean "{similar}"?',
      },
      fixes: { rename: 'Write "{similar}"' },
    },
    de: {
      title: 'Eine Stage bauen, die das Dockerfile hat',
      why: 'Das Ziel wird unter den Stages des Dockerfiles gesucht. Hat keine diesen Namen, bricht der Build ab.',
      messages: {
        missing: '{dockerfile} hat keine Stage „{target}“.',
        similar: '{dockerfile} hat keine Stage „{target}“; gemeint ist wohl „{similar}“.',
      },
      fixes: { rename: '„{similar}“ schreiben' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      target: production\n',
        Dockerfile: 'FROM node:24 AS build\nFROM nginx:1.29 AS prod\n',
      },
      good: {
        'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      target: prod\n',
        Dockerfile: 'FROM node:24 AS build\nFROM nginx:1.29 AS prod\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    for (const service of doc.services) {
      const entry = service.build?.target;
      if (!entry?.value.known || entry.value.value === '') continue;
      const target = entry.value.value;
      const built = project.dockerfileOf(service);
      if (!built || !tellsItsStages(built.document) || built.document.stage(target)) continue;
      const dockerfile = built.isInline ? 'dockerfile_inline' : built.path;
      const names = built.document.stages.slice(0, mostStages).flatMap(({ name }) => name ?? []);
      const similar = suggest(target, names);
      if (similar === undefined) {
        report(entry.range, 'missing', { dockerfile, target });
        continue;
      }
      const edits = replaceScalar(entry, similar);
      const fixes = edits.length > 0 ? [unsafeFix('rename', edits, { data: { similar } })] : [];
      report(entry.range, 'similar', { dockerfile, target, similar }, { fixes });
    }
  },
});

/** Nobody finds a name by its likeness among more. */
const mostStages = 100;

/** A name with a variable may be any. */
function tellsItsStages(dockerfile: DockerfileDocument): boolean {
  const { stages } = dockerfile;
  return (
    isReadByDocker(dockerfile) && stages.length > 0 && stages.every(({ from, name }) => from && !name?.includes('$'))
  );
}
