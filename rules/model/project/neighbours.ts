import { type ComposeDocument, parseCompose } from '../compose/document.ts';
import { type DockerfileDocument, parseDockerfile } from '../dockerfile/document.ts';
import { remembering } from '../remembering.ts';

/** Documents worth keeping: a file, which is asked for its surroundings and then linted, and what lies around it. */
const kept = 4;

/** The Compose file with this text. */
export const composeOf: (text: string) => ComposeDocument = remembering(parseCompose, kept);

/** The Dockerfile with this text. */
export const dockerfileOf: (text: string) => DockerfileDocument = remembering(parseDockerfile, kept);
