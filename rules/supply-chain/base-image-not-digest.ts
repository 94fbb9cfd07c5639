import { fileRule } from '../core/rule.ts';
import { imageUses } from '../model/project/image-uses.ts';

export default fileRule({
  id: 'base-image-not-digest',
  severity: 'info',
  preset: 'strict',
  sources: { composeLint: 'CL-0019' },
  factors: ['dependencies', 'build-release-run'],
  text: {
    en: {
      title: 'Pin images by their digest',
      why: 'A tag can be pushed again with other content, by its publisher or by somebody who stole the account. Only the digest names exactly one image; a bot can renew it in a change that is reviewed.',
      messages: { unpinned: '"{image}" can be replaced under the same tag: pin it with @sha256:….' },
    },
    de: {
      title: 'Images mit ihrem Digest festlegen',
      why: 'Ein Tag kann mit anderem Inhalt neu veröffentlicht werden, vom Anbieter oder von jemandem mit gestohlenem Zugang. Nur der Digest nennt genau ein Image; ein Bot kann ihn in einer geprüften Änderung erneuern.',
      messages: { unpinned: '„{image}“ kann unter demselben Tag ersetzt werden: mit @sha256:… festlegen.' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM alpine:3.23\n' },
      good: {
        Dockerfile: 'FROM alpine:3.23@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
      },
    },
  ],
  check({ doc, report }) {
    for (const { image, place } of imageUses(doc)) {
      if (image.digest || image.digestDynamic || image.name === undefined || !image.tag) continue;
      report(
        image.range,
        'unpinned',
        { image: image.text.text },
        { sources: place === 'service' ? ['composeLint'] : [] },
      );
    }
  },
});
