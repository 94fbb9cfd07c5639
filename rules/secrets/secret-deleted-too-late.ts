import { dockerfileRule } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';
import type { Stage } from '../model/dockerfile/stage.ts';
import { oncePer } from '../model/once-per.ts';
import { isSecretFile } from '../model/secrets/secret-files.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'secret-deleted-too-late',
  severity: 'error',
  text: {
    en: {
      title: 'Never let a secret into a layer, instead of removing it later',
      why: 'Each instruction makes a layer of its own. Removing a file hides it in the layers above, but the one that brought it is still part of the image and can be unpacked by everybody who pulls it.',
      messages: {
        removed:
          '"{file}" stays in the layer that an earlier instruction made: use "RUN --mount=type=secret" in place of COPY.',
        copied: '"{file}" gets into the image here.',
      },
    },
    de: {
      title: 'Ein Geheimnis gar nicht erst in einen Layer lassen, statt es später zu löschen',
      why: 'Jede Anweisung erzeugt einen eigenen Layer. Löschen verbirgt eine Datei in den Layern darüber, doch derjenige, der sie mitbrachte, gehört weiter zum Image und lässt sich von allen auspacken, die es laden.',
      messages: {
        removed:
          '„{file}“ bleibt im Layer, die eine frühere Anweisung erzeugt hat: „RUN --mount=type=secret“ statt COPY verwenden.',
        copied: '„{file}“ gelangt hier ins Image.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM node:24-slim\nCOPY .npmrc package.json ./\nRUN npm install\nRUN rm .npmrc\n',
      good: 'FROM node:24-slim\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=.npmrc npm install\n',
    },
  ],
  check({ doc, report }) {
    for (const command of doc.runCommands('rm', 'shred', 'unlink')) {
      const run = doc.instructionOf(command);
      for (const { value, range } of command.operands) {
        const name = value && baseName(value);
        if (!name) continue;
        const source = secretBefore(run, name);
        if (source) {
          report(
            range,
            'removed',
            { file: name },
            { related: [{ range: source.range, message: 'copied', data: { file: name } }] },
          );
        }
      }
    }
  },
});

const baseName = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1)!;

/** The secret file that an earlier COPY or ADD of the stage or those it builds on brings by this name. */
function secretBefore(run: Instruction, name: string): CopiedSecret | undefined {
  for (const stage of run.stage?.lineage ?? []) {
    const found = copiedSecrets(stage).find(({ file, copy }) => file === name && copy.range.start < run.range.start);
    if (found) return found;
  }
  return undefined;
}

interface CopiedSecret {
  readonly copy: CopyInstruction;
  /** A name it may have in the image. */
  readonly file: string;
  readonly range: Range;
}

/** The secret files that COPY and ADD of a stage bring from the build context, by the name they have in the image. */
const copiedSecrets = oncePer((stage: Stage): readonly CopiedSecret[] => {
  const copies: readonly CopyInstruction[] = [...stage.ofType('COPY'), ...stage.ofType('ADD')];
  return copies
    .filter((copy) => !copy.from)
    .flatMap((copy) => {
      const destination = copy.destination?.value;
      return copy.sources.flatMap(({ value, range }) => {
        if (!value.known || !isSecretFile(value.value)) return [];
        const renamed = destination?.known && copy.sources.length === 1 && !/(?:^|\/)\.{0,2}$/.test(destination.value);
        const target = renamed ? [baseName(destination.value), baseName(value.value)] : [baseName(value.value)];
        return target.map((file) => ({ copy, file, range }));
      });
    });
});
