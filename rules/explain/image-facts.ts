/** What is known about an image that a file names: sentences for hovers. */
import { imageFacts } from '../model/image/knowledge.ts';
import { endOfLife } from '../model/image/lifecycle.ts';
import type { ImageRef } from '../model/image/reference.ts';
import type { Both } from './content.ts';
import { code } from './render.ts';

/** What a name leaves open (tag, digest), and what the offline tables say. Nothing for names with variables. */
export function factsOfImage(image: ImageRef): Both[] {
  if (!image.valid || image.isScratch || image.hasVariable) return [];
  const size = imageFacts(image)?.size;
  const end = endOfLife(image);
  const facts = openParts(image);
  if (end?.date) {
    const release = code(`${end.product} ${end.cycle}`);
    facts.push({
      en: `End of support of ${release}: ${end.date} (as of ${end.asOf}).`,
      de: `Support-Ende von ${release}: ${end.date} (Stand ${end.asOf}).`,
    });
  }
  // The size of another tag says little about this one.
  if (size && size.tag === image.tag?.value) {
    const amount = Math.round(size.mb);
    facts.push({
      en: `Its download was about ${amount} MB (${size.date}).`,
      de: `Der Download umfasste etwa ${amount} MB (${size.date}).`,
    });
  }
  return facts;
}

function openParts(image: ImageRef): Both[] {
  if (image.digest) return [];
  const name = code(image.text.text);
  return [
    image.tag
      ? {
          en: `${name} has no digest: a later pull can bring other content.`,
          de: `${name} hat keinen Digest: Ein späterer Pull kann anderen Inhalt bringen.`,
        }
      : {
          en: `${name} has no tag, so it means \`latest\`.`,
          de: `${name} hat keinen Tag, gemeint ist also \`latest\`.`,
        },
  ];
}

/** That the image's own entrypoint gives up root, or that its worker processes do. */
export function privilegeFacts(image: ImageRef): Both[] {
  if (!image.valid || image.hasVariable) return [];
  const facts = imageFacts(image);
  if (facts?.dropsPrivileges && facts.dropsTo) {
    const user = code(facts.dropsTo);
    return [
      {
        en: `The image starts as root and hands over to ${user} by itself.`,
        de: `Das Image startet als root und wechselt selbst zu ${user}.`,
      },
    ];
  }
  if (facts?.workerUser) {
    const user = code(facts.workerUser);
    return [
      {
        en: `Only the worker processes run as ${user}; the process that starts them stays root.`,
        de: `Nur die Arbeitsprozesse laufen als ${user}; der Prozess, der sie startet, bleibt root.`,
      },
    ];
  }
  return [];
}
