import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { type Withdrawal, withdrawn } from '../model/image/knowledge.ts';
import type { ImageRef } from '../model/image/reference.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'base-image-retired',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Replace images that their publisher has given up',
      why: 'An image without a maintainer gets no security fixes, and one day its registry stops serving it: then no build and no new machine can get it any more.',
      messages: {
        gone: '"{image}" can no longer be pulled (since {date}): take another image.',
        goneUse: '"{image}" can no longer be pulled (since {date}): take {successor}.',
        stopped: '"{image}" is no longer maintained (state of {date}): take another image.',
        stoppedUse: '"{image}" is no longer maintained (state of {date}): take {successor}.',
      },
      fixes: { rename: 'Take "{successor}"' },
    },
    de: {
      title: 'Images ersetzen, die ihr Anbieter aufgegeben hat',
      why: 'Ein Image, das niemand pflegt, bekommt keine Sicherheitskorrekturen, und eines Tages liefert die Registry es nicht mehr aus: Dann kann kein Build und kein neuer Rechner es mehr holen.',
      messages: {
        gone: '„{image}“ kann nicht mehr geholt werden (seit {date}): ein anderes Image nehmen.',
        goneUse: '„{image}“ kann nicht mehr geholt werden (seit {date}): {successor} nehmen.',
        stopped: '„{image}“ wird nicht mehr gepflegt (Stand {date}): ein anderes Image nehmen.',
        stoppedUse: '„{image}“ wird nicht mehr gepflegt (Stand {date}): {successor} nehmen.',
      },
      fixes: {
        rename: '„{successor}“ nehmen',
        renameFrozen: '„{successor}“ nehmen, eine Kopie ohne Aktualisierungen',
      },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM openjdk:17-jdk-slim\n' },
      good: { Dockerfile: 'FROM eclipse-temurin:21-jdk\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  store:\n    image: minio/minio:RELEASE.2025-04-22T22-12-26Z\n' },
      good: { 'compose.yaml': 'services:\n  store:\n    image: quay.io/ceph/ceph:v19.2.3\n' },
    },
  ],
  check({ doc, report }) {
    for (const { image } of imageUses(doc)) {
      const left = withdrawn(image);
      if (!left || left.status === 'changed' || image.familiarName === undefined) continue;
      const range = image.nameRange;
      const isWritten = image.text.text.startsWith(doc.source.slice(range.start, range.end));
      const fixes = isWritten ? renames(image, left) : [];
      const data = { image: image.familiarName, date: left.date ?? left.asOf };
      const named = proposed(image, left).map((each) => each.image);
      const isGone = left.isPullable === false;
      if (named.length === 0) report(range, isGone ? 'gone' : 'stopped', data, { fixes });
      else
        report(
          range,
          isGone ? 'goneUse' : 'stoppedUse',
          { ...data, successor: named.slice(0, 2).join(' / ') },
          { fixes },
        );
    }
  },
});

/** What carries the program's name on where there is such an image, else whatever is recorded. */
function proposed(image: ImageRef, { successors }: Withdrawal): Withdrawal['successors'] {
  const maintained = successors.filter(({ caveat }) => caveat !== 'frozen');
  const same = maintained.filter((successor) => programOf(successor.image) === programOf(image.name!));
  return same.length > 0 ? same : maintained;
}

/** Where the publisher kept the program's name, tags went along. */
function renames(image: ImageRef, { successors }: Withdrawal) {
  return successors
    .filter((successor) => !successor.caveat && programOf(successor.image) === programOf(image.name!))
    .map(({ image: successor }) => unsafeFix('rename', replace(image.nameRange, successor), { data: { successor } }));
}

const programOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(/-debian\d+$/, '');
