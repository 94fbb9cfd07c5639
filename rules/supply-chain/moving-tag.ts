import { fileRule, insertBefore, unsafeFix } from '../core/rule.ts';
import { currentRelease, imageFacts } from '../model/image/knowledge.ts';
import { parseTag } from '../model/image/tag.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'moving-tag',
  severity: 'info',
  fixable: 'unsafe',
  factors: ['dependencies', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Take no tag that moves between major versions',
      why: 'A tag such as "lts" or "alpine" names no version: one day it stands for the next major version, in the middle of somebody’s unrelated change.',
      messages: { moving: '"{tag}" moves on to the next version of "{image}" by itself: name the version.' },
      fixes: { version: 'Name version {version}' },
    },
    de: {
      title: 'Kein Tag nehmen, das zwischen Hauptversionen wandert',
      why: 'Ein Tag wie „lts“ oder „alpine“ nennt keine Version: Eines Tages steht es für die nächste Hauptversion, mitten in einer Änderung, die damit nichts zu tun hat.',
      messages: { moving: '„{tag}“ wandert von allein zur nächsten Version von „{image}“: die Version angeben.' },
      fixes: { version: 'Version {version} angeben' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:lts-alpine\n' },
      good: { Dockerfile: 'FROM node:24-alpine\n' },
    },
  ],
  check({ doc, report, today }) {
    for (const { image } of imageUses(doc)) {
      const { tag, familiarName } = image;
      if (!tag || tag.value === 'latest' || image.digest || image.digestDynamic || familiarName === undefined) continue;
      const { version, date, variants } = parseTag(tag.value);
      if (version !== undefined || date !== undefined) continue;
      const current = currentRelease(image, today);
      // Distributions are named by their releases: `debian:trixie` is a version.
      const isVariant =
        current !== undefined && imageFacts(image)?.kind !== 'os' && variants.every((word) => everywhere.has(word));
      if (!isVariant && !branches.has(variants[0] ?? '')) continue;
      const isWritten = doc.source.slice(tag.range.start, tag.range.end) === tag.value;
      const data = { version: current?.cycle ?? '' };
      const fixes =
        isVariant && isWritten ? [unsafeFix('version', insertBefore(tag.range, `${data.version}-`), { data })] : [];
      report(tag.range, 'moving', { tag: tag.value, image: familiarName }, { fixes });
    }
  },
});

/** Variants that an image has for every version. */
const everywhere: ReadonlySet<string> = new Set(['alpine', 'slim', 'fpm', 'apache', 'cli', 'management']);

/** `latest` has a rule of its own. */
const branches: ReadonlySet<string> = new Set(
  'lts current stable mainline edge rolling nightly main master develop dev canary next unstable sid testing rawhide devel'.split(
    ' ',
  ),
);
