import { type FixDraft, projectRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Service } from '../model/compose/service.ts';
import type { DockerfileDocument } from '../model/dockerfile/document.ts';
import { comparableName, namedContext } from '../model/project/named-contexts.ts';

export default projectRule({
  id: 'base-image-of-sibling',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['build-release-run'],
  text: {
    en: {
      title: 'Tell the build that its base image is built here too',
      why: 'Compose builds all images at the same time, whatever depends_on says. The base is missing at the first build, which then asks the registry for it, and it is the old one at every later build.',
      messages: {
        unordered:
          '"{base}" builds the base image "{image}" at the same time: name it below additional_contexts as "service:{base}".',
        base: 'Here the base image is built.',
      },
      fixes: { context: 'Take "{image}" from the service "{base}"' },
    },
    de: {
      title: 'Dem Build mitteilen, dass auch sein Basis-Image hier gebaut wird',
      why: 'Compose baut alle Images gleichzeitig, was auch immer in depends_on steht. Beim ersten Build fehlt die Basis und wird in der Registry gesucht, bei jedem weiteren ist es die alte.',
      messages: {
        unordered:
          '„{base}“ baut das Basis-Image „{image}“ gleichzeitig: unter additional_contexts als „service:{base}“ angeben.',
        base: 'Hier wird das Basis-Image gebaut.',
      },
      fixes: { context: '„{image}“ vom Dienst „{base}“ nehmen' },
    },
  },
  examples: [
    {
      bad: {
        'compose.yaml':
          'services:\n  base:\n    build: ./base\n    image: acme/base:1\n  web:\n    build:\n      context: ./web\n',
        'web/Dockerfile': 'FROM acme/base:1\nCMD ["web"]\n',
      },
      good: {
        'compose.yaml':
          'services:\n  base:\n    build: ./base\n    image: acme/base:1\n  web:\n    build:\n      context: ./web\n      additional_contexts:\n        acme/base:1: service:base\n',
        'web/Dockerfile': 'FROM acme/base:1\nCMD ["web"]\n',
      },
    },
  ],
  checkCompose({ doc, project, report }) {
    const bases = new Map<string, Service>();
    for (const service of doc.services) {
      const { build, image } = service;
      if (build && image?.valid && !image.hasVariable) bases.set(comparableName(image.text.text), service);
    }
    if (bases.size === 0) return;
    for (const service of doc.services) {
      const document = service.build && project.dockerfileOf(service)?.document;
      const found = document && siblingBase(document, service, bases);
      if (!found) continue;
      const { image, base } = found;
      const data = { image, base: base.name };
      report(service.get('build')!.keyRange ?? service.nameRange, 'unordered', data, {
        fixes: fixesOf(doc, service, image, base),
        related: [{ range: base.image!.range, message: 'base' }],
      });
    }
  },
});

/** The image of a FROM that another service builds under this name, and nothing tells BuildKit so. */
function siblingBase(document: DockerfileDocument, service: Service, bases: ReadonlyMap<string, Service>) {
  for (const { from, baseStage } of document.stages) {
    const image = from?.imageWord?.raw;
    if (image === undefined || baseStage || namedContext(service, image)) continue;
    const base = bases.get(comparableName(image));
    const own = service.image && comparableName(service.image.text.text);
    // The service that builds what it stands on is the same one under another target.
    if (base && base !== service && own !== comparableName(image)) return { image, base };
  }
  return undefined;
}

function fixesOf(doc: ComposeDocument, service: Service, image: string, base: Service): FixDraft<'context'>[] {
  const build = service.get('build')!;
  const contexts = build.get('additional_contexts');
  const value = `service:${base.name}`;
  if (build.kind !== 'map' || build.style === 'flow' || contexts?.kind === 'list') return [];
  const edits = contexts
    ? addKey(doc, contexts, image, value)
    : addKey(doc, build, 'additional_contexts', [`${image}: ${value}`]);
  return edits.length > 0 ? [unsafeFix('context', edits, { data: { image, base: base.name } })] : [];
}
