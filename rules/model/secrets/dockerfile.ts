import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import type { CopyInstruction, KeyValueInstruction, Pair } from '../dockerfile/kinds.ts';
import { oncePer } from '../once-per.ts';
import { judgeAssignment } from './assignment.ts';
import { type FoundSecret, withoutOverlaps } from './found.ts';
import { fileSecrets } from './lines.ts';
import { publicPrefix } from './names.ts';
import { type Match, scanText } from './scan.ts';
import { scriptSecrets } from './script.ts';

export interface DockerfileSecret extends FoundSecret {
  readonly instruction: Instruction;
  /** The pair of ENV, ARG or LABEL whose value it is. */
  readonly pair?: Pair;
}

/** Every secret written in the instructions of a Dockerfile, in source order; comments are not looked at. */
export const dockerfileSecrets = oncePer((doc: DockerfileDocument): readonly DockerfileSecret[] =>
  withoutOverlaps(doc.all.flatMap(secretsOf)),
);

function secretsOf(instruction: Instruction): readonly DockerfileSecret[] {
  switch (instruction.keyword) {
    case 'ENV':
    case 'ARG':
    case 'LABEL':
      return (instruction as KeyValueInstruction).pairs.flatMap((pair) => pairSecrets(instruction, pair));
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return processSecrets(instruction).map((secret) => ({ ...secret, instruction }));
    case 'COPY':
    case 'ADD':
      return copySecrets(instruction as CopyInstruction).map((secret) => ({ ...secret, instruction }));
    default:
      return [];
  }
}

/** What the browser loads anyway: Google's keys for it. */
const isMeantToBePublic = (name: string, { from }: Match): boolean => from === 'Google' && publicPrefix.test(name);

function pairSecrets(instruction: Instruction, pair: Pair): readonly DockerfileSecret[] {
  const { name, text, expansion } = pair;
  if (!text || !expansion) return [];
  const shown = scanText(text)
    .filter((match) => !isMeantToBePublic(name, match))
    .map(({ kind, from, user, range }) => ({
      kind,
      from,
      name: kind === 'url' ? (user ?? '') : name,
      range,
      instruction,
      pair,
    }));
  if (shown.length > 0 || expansion.hasVariable) return shown;
  const verdict = judgeAssignment(name, expansion.text.text);
  if (!verdict) return [];
  return [
    { kind: verdict === 'weak' ? 'weak' : 'value', from: '', name, range: expansion.text.range(), instruction, pair },
  ];
}

function processSecrets(instruction: Instruction): readonly FoundSecret[] {
  const { script } = instruction;
  if (script) return scriptSecrets(script);
  return [instruction.body, ...instruction.heredocs.map(({ body }) => body)].flatMap((text) =>
    scanText(text).map(({ kind, from, user = '', range }) => ({ kind, from, name: user, range })),
  );
}

function copySecrets(copy: CopyInstruction): readonly FoundSecret[] {
  const sources = copy.sources.flatMap(({ text }) => scanText(text));
  return [
    ...sources.map(({ kind, from, user = '', range }) => ({ kind, from, name: user, range })),
    ...copy.heredocs.flatMap(({ body }) => fileSecrets(body)),
  ];
}
