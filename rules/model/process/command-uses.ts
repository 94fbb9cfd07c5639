import type { ComposeDocument } from '../compose/document.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import { oncePer } from '../once-per.ts';
import type { ShellCommand } from '../shell/command.ts';
import { type SwitchedOff, switchedOff } from '../shell/verification.ts';

/** The commands that build or start something; not those of health checks, which talk to their own container. */
export const commandUses = oncePer((doc: DockerfileDocument | ComposeDocument): readonly ShellCommand[] => {
  if (doc.kind === 'compose') return doc.services.flatMap(({ process }) => process?.commands ?? []);
  return doc.all.filter(({ parent }) => parent?.keyword !== 'HEALTHCHECK').flatMap(({ commands }) => commands);
});

/** What these commands switch off that makes sure of whom one talks to, in source order. */
export const checksSwitchedOff = oncePer((doc: DockerfileDocument | ComposeDocument): readonly SwitchedOff[] =>
  commandUses(doc).flatMap((command) => switchedOff(command, doc.source)),
);
