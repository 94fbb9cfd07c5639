import { dockerfileRule, insertAfter, replace, unsafeFix } from '../core/rule.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import { type ImageRef, parseImageRef } from '../model/image/reference.ts';
import { downloadSize, slimTag } from '../model/image/slim.ts';
import { MappedText } from '../model/text.ts';

export default dockerfileRule({
  id: 'slim-variant-exists',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  text: {
    en: {
      title: 'Use the slim variant of a base image for the final stage',
      why: 'The full variants carry compilers, headers and tools so that anything can be built in them. At run time they only cost transfer time, disk space and patches; what must be compiled can be compiled in another stage.',
      messages: {
        sized:
          '{image} has a smaller variant, {slim}: about {small} MB instead of {large} MB to download (as of {date}).',
        plain: '{image} has a smaller variant for running programs: {slim}.',
      },
      fixes: { slim: 'Use {slim}' },
    },
    de: {
      title: 'Für die letzte Stage die schlanke Variante eines Basis-Images verwenden',
      why: 'Die vollen Varianten enthalten Compiler, Header und Werkzeuge, damit sich alles darin bauen lässt. Zur Laufzeit kosten sie nur Übertragungszeit, Speicherplatz und Pflege; was kompiliert werden muss, kann eine andere Stage tun.',
      messages: {
        sized: '{image} gibt es kleiner, als {slim}: etwa {small} MB statt {large} MB Download (Stand {date}).',
        plain: '{image} gibt es kleiner, zum bloßen Ausführen von Programmen: {slim}.',
      },
      fixes: { slim: '{slim} verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM node:24\nCOPY server.js /app/\nUSER node\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:24-slim\nCOPY server.js /app/\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
  ],
  check({ doc, report }) {
    const final = doc.finalStage;
    const image = final?.externalImage;
    const word = final?.lineage.at(-1)?.from?.imageWord;
    if (!final || !image || !word || image.digest || isForDevelopment(final)) return;
    const tag = slimTag(image);
    if (tag === undefined) return;
    const name = image.tag ? image.text.text.slice(0, image.text.text.lastIndexOf(':')) : image.text.text;
    const slim = `${name}:${tag}`;
    const edit = image.tag ? replace(image.tag.range, tag) : insertAfter(word.range, `:${tag}`);
    const fixes = word.raw === image.text.text ? [unsafeFix('slim', edit, { data: { slim } })] : [];
    const sizes = compare(image, parseImageRef(MappedText.of(slim)));
    if (sizes) report(word.range, 'sized', { image: word.raw, slim, ...sizes }, { fixes });
    else report(word.range, 'plain', { image: word.raw, slim }, { fixes });
  },
});

function compare(image: ImageRef, slim: ImageRef) {
  const large = downloadSize(image);
  const small = downloadSize(slim);
  if (!large || !small || small.mb >= large.mb) return undefined;
  const [date = ''] = [large.date, small.date].sort();
  return { large: large.mb, small: small.mb, date };
}
