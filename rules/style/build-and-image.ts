import { composeRule } from '../core/rule.ts';

export default composeRule({
  id: 'build-and-image',
  severity: 'hint',
  preset: 'all',
  sources: { dclint: 'no-build-and-image' },
  text: {
    en: {
      title: 'Say whether an image is built or pulled',
      why: 'With "build" and "image" together the name is that of the image that is built, but a pull takes what the registry has under it. Which of the two runs depends on what was done last on this machine.',
      messages: { both: '"{service}" has "build" and "image": set pull_policy to say which of the two counts.' },
    },
    de: {
      title: 'Sagen, ob ein Image gebaut oder geladen wird',
      why: 'Mit „build“ und „image“ zusammen ist der Name der des gebauten Images, ein Pull nimmt aber, was die Registry darunter hat. Was davon läuft, hängt davon ab, was auf diesem Rechner zuletzt getan wurde.',
      messages: {
        both: '„{service}“ hat „build“ und „image“: mit pull_policy angeben, was davon gilt.',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    build: .\n    image: acme/web:1.4\n',
      good: 'services:\n  web:\n    build: .\n    image: acme/web:1.4\n    pull_policy: build\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const image = service.get('image');
      if (!service.build || !image || service.get('pull_policy') || service.extends) continue;
      report(image.inherited ? service.nameRange : (image.keyRange ?? image.range), 'both', { service: service.name });
    }
  },
});
