import { fileRule } from '../core/rule.ts';
import { parseTag } from '../model/image/tag.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'moving-tag',
  severity: 'info',
  preset: 'strict',
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Take no tag that moves between major versions',
      why: 'A tag such as "lts" or "stable" names a branch, not a version: one day it stands for the next major version, in the middle of somebody’s unrelated change.',
      messages: { moving: '"{tag}" moves on to the next version of "{image}" by itself: name the version.' },
    },
    de: {
      title: 'Kein Tag nehmen, das zwischen Hauptversionen wandert',
      why: 'Ein Tag wie „lts“ oder „stable“ nennt einen Zweig und keine Version: Eines Tages steht es für die nächste Hauptversion, mitten in einer Änderung, die damit nichts zu tun hat.',
      messages: { moving: '„{tag}“ wandert von allein zur nächsten Version von „{image}“: die Version angeben.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:lts-alpine\n' },
      good: { Dockerfile: 'FROM node:24-alpine\n' },
    },
  ],
  check({ doc, report }) {
    for (const { image } of imageUses(doc)) {
      const { tag, familiarName } = image;
      if (!tag || image.digest || image.digestDynamic || familiarName === undefined) continue;
      const { version, date, variants } = parseTag(tag.value);
      const [branch] = variants;
      if (version !== undefined || date !== undefined || branch === undefined || !branches.has(branch)) continue;
      report(tag.range, 'moving', { tag: tag.value, image: familiarName });
    }
  },
});

/** `latest` has a rule of its own. */
const branches: ReadonlySet<string> = new Set(
  'lts current stable mainline edge rolling nightly main master develop dev canary next unstable sid testing rawhide devel'.split(
    ' ',
  ),
);
