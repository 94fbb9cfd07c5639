import { composeRule, insertAfter, replace, unsafeFix } from '../core/rule.ts';
import { slimTag } from '../model/image/slim.ts';

export default composeRule({
  id: 'image-full-variant',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use the slim variant of an image that only runs a program',
      why: 'The full variants carry compilers, headers and tools for building. Whoever only runs a program pays for them with transfer time, disk space and packages to patch.',
      messages: {
        full: 'Service "{service}" uses the full image; {slim} is the smaller variant for running programs.',
      },
      fixes: { slim: 'Use the tag {tag}' },
    },
    de: {
      title: 'Die schlanke Variante eines Images verwenden, das nur ein Programm ausführt',
      why: 'Die vollen Varianten enthalten Compiler, Header und Werkzeuge zum Bauen. Wer nur ein Programm ausführt, bezahlt dafür mit Übertragungszeit, Speicherplatz und Paketen, die zu pflegen sind.',
      messages: {
        full: 'Der Dienst „{service}“ verwendet das volle Image; {slim} ist die kleinere Variante zum Ausführen von Programmen.',
      },
      fixes: { slim: 'Das Tag {tag} verwenden' },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: python:3.14\n    command: python -m http.server\n',
      good: 'services:\n  web:\n    image: python:3.14-slim\n    command: python -m http.server\n',
    },
  ],
  check({ doc, report }) {
    for (const { name, image, build } of doc.services) {
      if (build || !image || image.digest) continue;
      const tag = slimTag(image);
      if (tag === undefined) continue;
      const written = image.tag;
      const text = written ? image.text.text.slice(0, image.text.text.lastIndexOf(':')) : image.text.text;
      const edit = written ? replace(written.range, tag) : insertAfter(image.range, `:${tag}`);
      report(
        image.range,
        'full',
        { service: name, slim: `${text}:${tag}` },
        { fixes: [unsafeFix('slim', edit, { data: { tag } })] },
      );
    }
  },
});
