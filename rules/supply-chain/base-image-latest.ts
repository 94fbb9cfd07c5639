import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { currentRelease, withdrawn } from '../model/image/knowledge.ts';
import { type ImageUse, imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'base-image-latest',
  severity: 'warning',
  fixable: 'unsafe',
  sources: {
    hadolint: 'DL3007',
    trivy: 'DS-0001',
    checkov: 'CKV_DOCKER_7',
    kics: "Image Version Using 'latest'",
    composeLint: 'CL-0004',
    dclint: 'service-image-require-explicit-tag',
  },
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Take a version instead of latest',
      why: '"latest" is whatever was published last: each machine, and each build, may get another version. A new major version arrives unasked, and going back is impossible because nothing says what ran before.',
      messages: {
        latest: '"{image}:latest" changes without notice: name the version.',
        known: '"{image}:latest" changes without notice: name the version ({version} was current on {date}).',
      },
      fixes: { version: 'Take version {version} of "{image}"' },
    },
    de: {
      title: 'Eine Version statt latest nehmen',
      why: '„latest“ ist, was zuletzt veröffentlicht wurde: Jeder Rechner und jeder Build kann eine andere Version bekommen. Eine neue Hauptversion kommt ungefragt, und zurück geht es nicht, weil nirgends steht, was vorher lief.',
      messages: {
        latest: '„{image}:latest“ ändert sich ohne Ankündigung: die Version angeben.',
        known: '„{image}:latest“ ändert sich ohne Ankündigung: die Version angeben (am {date} war {version} aktuell).',
      },
      fixes: { version: 'Version {version} von „{image}“ nehmen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:latest\nCMD ["node", "-v"]\n' },
      good: { Dockerfile: 'FROM node:24-slim\nCMD ["node", "-v"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  db:\n    image: postgres:latest\n' },
      good: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\n' },
    },
  ],
  check({ doc, report, today }) {
    for (const use of imageUses(doc)) {
      const { image } = use;
      const { tag, familiarName: name } = image;
      if (tag?.value !== 'latest' || image.digest || image.digestDynamic) continue;
      const details = { sources: sourcesOf(use) };
      const current = withdrawn(image) ? undefined : currentRelease(image, today);
      if (!current) {
        report(tag.range, 'latest', { image: name ?? image.text.text.replace(/:latest$/, '') }, details);
        continue;
      }
      const data = { image: name!, version: current.cycle, date: current.asOf };
      const isWritten = doc.source.slice(tag.range.start, tag.range.end) === tag.value;
      const fixes = isWritten ? [unsafeFix('version', replace(tag.range, current.cycle), { data })] : [];
      report(tag.range, 'known', data, { ...details, fixes });
    }
  },
});

function sourcesOf({ place, isLiteral }: ImageUse) {
  if (place === 'service') return ['composeLint', 'dclint'] as const;
  if (place === 'copy') return [];
  return isLiteral ? (['hadolint', 'trivy', 'checkov', 'kics'] as const) : (['trivy', 'checkov', 'kics'] as const);
}
