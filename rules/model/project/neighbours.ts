import { type ComposeDocument, parseCompose } from '../compose/document.ts';
import { type DockerfileDocument, parseDockerfile } from '../dockerfile/document.ts';

/** Documents worth keeping: a file, which is asked for its surroundings and then linted, and what lies around it. */
const kept = 32;

/** Parses each text once, and keeps the last few documents: they are immutable, and files of one project share some. */
function remembering<D>(parse: (text: string) => D): (text: string) => D {
  const documents = new Map<string, D>();
  return (text) => {
    const document = documents.get(text) ?? parse(text);
    documents.delete(text);
    documents.set(text, document);
    if (documents.size > kept) documents.delete(documents.keys().next().value!);
    return document;
  };
}

/** The Compose file with this text. */
export const composeOf: (text: string) => ComposeDocument = remembering(parseCompose);

/** The Dockerfile with this text. */
export const dockerfileOf: (text: string) => DockerfileDocument = remembering(parseDockerfile);
