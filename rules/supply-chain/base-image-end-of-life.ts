import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { keepsData } from '../model/compose/storage.ts';
import { currentRelease, type EndOfLife, endsOfLife, frozenTag, withdrawn } from '../model/image/knowledge.ts';
import type { ImageRef } from '../model/image/reference.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'base-image-end-of-life',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  // Tags of a release that has ended do not move any more.
  supersedes: ['moving-tag'],
  options: {
    extendedSupport: {
      type: 'boolean',
      default: false,
      en: 'Support that has to be paid for counts too (Ubuntu Pro and the like).',
      de: 'Auch Unterstützung zählt, die bezahlt werden muss (Ubuntu Pro und Ähnliches).',
    },
  },
  text: {
    en: {
      title: 'Build on releases that are still supported',
      why: 'After its end of life a release gets no security fixes: every hole found since then stays open in the image. Package servers are switched off some time later, and then the build fails as well.',
      messages: {
        ended: '{product} {cycle} has had no fixes since {date}: take a release that is supported.',
        over: '{product} {cycle} is no longer supported (as of {date}): take a release that is.',
        frozen: 'The image "{image}" has not been built for "{value}" since {date}: take a tag that is.',
      },
      fixes: { upgrade: 'Take {image} {version}' },
    },
    de: {
      title: 'Auf Versionen aufbauen, die noch gepflegt werden',
      why: 'Nach dem Ende der Unterstützung gibt es für eine Version keine Sicherheitskorrekturen mehr: Jede seither gefundene Lücke bleibt im Image offen. Irgendwann werden auch die Paketserver abgeschaltet, und dann scheitert der Build.',
      messages: {
        ended: '{product} {cycle} bekommt seit {date} keine Korrekturen mehr: eine gepflegte Version nehmen.',
        over: '{product} {cycle} wird nicht mehr gepflegt (Stand {date}): eine gepflegte Version nehmen.',
        frozen:
          'Das Image „{image}“ wird für „{value}“ seit {date} nicht mehr gebaut: ein Tag nehmen, das noch gebaut wird.',
      },
      fixes: { upgrade: '{image} {version} nehmen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM python:3.8-slim\n' },
      good: { Dockerfile: 'FROM python:3.14-slim\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  db:\n    image: postgres:11\n' },
      good: { 'compose.yaml': 'services:\n  db:\n    image: postgres:18\n' },
    },
  ],
  check({ doc, report, today, options }) {
    for (const { image, service } of imageUses(doc)) {
      if (withdrawn(image)) continue;
      const ends = endsOfLife(image).filter((end) => hasEnded(end, today ?? end.asOf, options.extendedSupport));
      for (const end of ends) {
        const { product, cycle } = end;
        const canUpgrade = ends.length === 1 && !(service && keepsData(service) && service.volumes.length > 0);
        const version = canUpgrade ? upgrade(image, end, doc.source, today) : undefined;
        const data = version === undefined ? undefined : { image: image.familiarName!, version };
        const fixes = data ? [unsafeFix('upgrade', replace(end.range, data.version), { data })] : [];
        const date = lastDay(end, options.extendedSupport);
        if (date) report(end.range, 'ended', { product, cycle, date }, { fixes });
        else report(end.range, 'over', { product, cycle, date: end.asOf }, { fixes });
      }
      // That `latest` is no version at all is for other rules to say.
      const isNamed = image.tag !== undefined && image.tag.value !== 'latest';
      const frozen = isNamed && endsOfLife(image).length === 0 ? frozenTag(image) : undefined;
      if (frozen) {
        const { value, date } = frozen;
        report(frozen.range, 'frozen', { image: image.familiarName!, value, date });
      }
    }
  },
});

/** Debian's LTS is there for everybody. */
const lastDay = ({ product, date, extended }: EndOfLife, paid: boolean): string | undefined =>
  (paid || product === 'debian' ? extended : undefined) ?? date;

function hasEnded(end: EndOfLife, today: string, paid: boolean): boolean {
  const date = lastDay(end, paid);
  return date === undefined || date < today;
}

/** The release to take instead, where the tag is nothing but a version and words that all releases have. */
function upgrade(image: ImageRef, end: EndOfLife, source: string, today: string | undefined): string | undefined {
  const current = currentRelease(image, today);
  const tag = image.tag?.value;
  const version = source.slice(end.range.start, end.range.end);
  if (!current || tag === undefined || !/^v?\d/.test(version) || !tag.startsWith(version)) return undefined;
  return /^(?:-(?:slim|alpine|fpm|apache|cli|management))*$/.test(tag.slice(version.length))
    ? current.cycle
    : undefined;
}
