import { fileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import { currentRelease } from '../model/image/knowledge.ts';
import { type ImageUse, imageUses } from '../model/project/image-uses.ts';
import { isNamedContext } from '../model/project/named-contexts.ts';

export default fileRule({
  id: 'base-image-untagged',
  severity: 'warning',
  fixable: 'unsafe',
  sources: {
    hadolint: 'DL3006',
    checkov: 'CKV_DOCKER_7',
    kics: 'Image Version Not Explicit',
    composeLint: 'CL-0004',
    dclint: 'service-image-require-explicit-tag',
  },
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Name the tag of an image',
      why: 'Without a tag Docker takes "latest", which is another version tomorrow or on another machine. A build that worked breaks without any change, and nobody can tell which version runs.',
      messages: {
        untagged: '"{image}" has no tag: name the version.',
        known: '"{image}" has no tag: name the version ({version} was current on {date}).',
      },
      fixes: { tag: 'Name version {version} of "{image}"' },
    },
    de: {
      title: 'Tag eines Images angeben',
      why: 'Ohne Tag nimmt Docker „latest“, und das ist morgen oder auf einem anderen Rechner eine andere Version. Ein Build bricht, ohne dass etwas geändert wurde, und niemand weiß, welche Version läuft.',
      messages: {
        untagged: '„{image}“ hat kein Tag: die Version angeben.',
        known: '„{image}“ hat kein Tag: die Version angeben (am {date} war {version} aktuell).',
      },
      fixes: { tag: 'Version {version} von „{image}“ angeben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python\nCMD ["python", "-V"]\n' },
      good: { Dockerfile: 'FROM python:3.14-slim\nCMD ["python", "-V"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  cache:\n    image: redis\n' },
      good: { 'compose.yaml': 'services:\n  cache:\n    image: redis:8.2\n' },
    },
  ],
  check({ doc, project, report, today }) {
    for (const use of imageUses(doc)) {
      const { image } = use;
      if (image.tag || image.tagDynamic || image.digest || image.digestDynamic || !image.valid) continue;
      const name = image.familiarName;
      if (use.from && isNamedContext(project, name ?? '')) continue;
      // Images of this name may be built here and never pulled.
      if (name === undefined || image.registryHost === 'localhost') continue;
      const current = currentRelease(image, today);
      const details = { sources: sourcesOf(use) };
      if (!current) report(image.nameRange, 'untagged', { image: name }, details);
      else {
        const data = { image: name, version: current.cycle, date: current.asOf };
        const isWritten = doc.source.slice(image.nameRange.start, image.nameRange.end) === image.text.text;
        const fix = unsafeFix('tag', insertAfter(image.nameRange, `:${current.cycle}`), { data });
        report(image.nameRange, 'known', data, { ...details, fixes: isWritten ? [fix] : [] });
      }
    }
  },
});

/** hadolint does not look behind variables. */
function sourcesOf({ place, isLiteral }: ImageUse) {
  if (place === 'service') return ['composeLint', 'dclint'] as const;
  if (place === 'copy') return [];
  return isLiteral ? (['hadolint', 'checkov', 'kics'] as const) : (['checkov', 'kics'] as const);
}
