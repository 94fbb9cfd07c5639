import { type ComposeDocument, parseCompose } from '../compose/document.ts';
import { type DockerfileDocument, parseDockerfile } from '../dockerfile/document.ts';
import { type Reader, remembering } from '../remembering.ts';

/** Documents worth keeping: a file, which is asked for its surroundings and then linted, and what lies around it. */
const kept = 4;

/** The Compose file with this text. */
export const composeOf: Reader<ComposeDocument> = remembering(parseCompose, kept);

/** The Dockerfile with this text. */
export const dockerfileOf: Reader<DockerfileDocument> = remembering(parseDockerfile, kept);
