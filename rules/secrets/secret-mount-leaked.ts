import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { credentialCommand } from '../model/secrets/credential-commands.ts';
import {
  holdsValue,
  isOutsideImage,
  isRemovedLater,
  type MountedSecret,
  mountedSecrets,
  namesFile,
} from '../model/secrets/secret-flow.ts';
import type { ShellCommand } from '../model/shell/command.ts';
import type { ShellWord } from '../model/shell/word.ts';

export default dockerfileRule({
  id: 'secret-mount-leaked',
  severity: 'error',
  text: {
    en: {
      title: 'Do not write a mounted secret into a layer',
      why: 'The mount itself leaves no trace, but a copy of the secret does: a file that the RUN writes becomes part of the layer, and everybody who pulls the image can read it.',
      messages: {
        written:
          'The mounted secret "{secret}" is written to "{file}" and so into the image: mount it there with "target=" instead.',
        stored:
          '"{command}" stores the mounted secret "{secret}" in {file} and so in the image: mount that file instead, or remove it in the same RUN.',
      },
    },
    de: {
      title: 'Ein eingebundenes Secret nicht in einen Layer schreiben',
      why: 'Der Mount selbst hinterlässt keine Spur, eine Kopie des Secrets aber schon: Eine Datei, die das RUN schreibt, wird Teil des Layers, und alle, die das Image laden, können sie lesen.',
      messages: {
        written:
          'Das eingebundene Secret „{secret}“ wird nach „{file}“ und damit ins Image geschrieben: stattdessen mit „target=“ dort einbinden.',
        stored:
          '„{command}“ speichert das eingebundene Secret „{secret}“ in {file} und damit im Image: stattdessen diese Datei einbinden oder im selben RUN löschen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci\n',
      good: 'FROM node:24-slim\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      const secrets = mountedSecrets(run);
      if (secrets.length === 0) continue;
      for (const command of run.commands) {
        for (const secret of secrets) {
          const name = secret.mount.id ?? secret.variable ?? secret.path ?? '';
          const target = writtenTo(command, secret);
          const file = target?.value ?? target?.unquoted.text;
          if (target && file !== undefined) {
            if (!isOutsideImage(file, run) && !isRemovedLater(file, command))
              report(target.range, 'written', { secret: name, file });
            continue;
          }
          const stored = storedBy(run, command, secret);
          if (stored) report(stored.range, 'stored', { command: stored.name, secret: name, file: stored.file });
        }
      }
    }
  },
});

/** The file a command writes the secret to: `cp secret file`, `cat secret > file`, `echo "$SECRET" > file`, `… | tee file`. */
function writtenTo(command: ShellCommand, secret: MountedSecret): ShellWord | undefined {
  const { name, operands } = command;
  if (name === 'cp' || name === 'install' || name === 'mv') {
    return operands.length > 1 && operands.slice(0, -1).some((word) => namesFile(word, secret))
      ? operands.at(-1)
      : undefined;
  }
  if (name !== 'cat' && name !== 'echo' && name !== 'printf') return undefined;
  const passesOn = operands.some((word) => (name === 'cat' ? namesFile(word, secret) : holdsValue(word, secret)));
  if (!passesOn) return undefined;
  const redirect = command.redirects.find(({ operator }) => /^(?:&?>{1,2}|>\|)$/.test(operator))?.target;
  const reader = command.pipeline[command.pipeline.indexOf(command) + 1];
  return redirect ?? (reader?.name === 'tee' ? reader.operands[0] : undefined);
}

/** A command that keeps its credentials on disk and gets the secret. */
function storedBy(run: Instruction, command: ShellCommand, secret: MountedSecret) {
  const stored = credentialCommand(command);
  if (!stored || isOutsideImage(stored.file.replace('~', '/root'), run)) return undefined;
  const source = command.pipeline[command.pipeline.indexOf(command) - 1];
  const words = [...command.args, ...(source?.args ?? [])];
  const isRead = command.redirects.some(({ operator, target }) => operator === '<' && namesFile(target, secret));
  return isRead || words.some((word) => holdsValue(word, secret) || namesFile(word, secret)) ? stored : undefined;
}
