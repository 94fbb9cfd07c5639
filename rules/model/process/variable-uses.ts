import type { ComposeDocument } from '../compose/document.ts';
import { removeEntry } from '../compose/edits.ts';
import type { EnvVar } from '../compose/environment.ts';
import type { Service } from '../compose/service.ts';
import type { DockerfileDocument } from '../dockerfile/document.ts';
import type { KeyValueInstruction, Pair } from '../dockerfile/kinds.ts';
import { removalRange } from '../dockerfile/removal.ts';
import { oncePer } from '../once-per.ts';
import { removePair } from '../secrets/remove-pair.ts';
import type { MappedText, Range } from '../text.ts';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** An environment variable that a file sets, for the build or for the container. */
export interface VariableSetting {
  readonly name: string;
  readonly nameRange: Range;
  /** As far as it is known without the environment: defaults of variables are put in. */
  readonly value: string;
  readonly valueRange: Range;
  /** The value with its map; what was put in for a variable stands where that does, a default where it is written. */
  readonly mapped: MappedText;
  /** The same, where nothing was put in. */
  readonly text: MappedText | undefined;
  /** From the name to the value. */
  readonly range: Range;
  readonly instruction: KeyValueInstruction | undefined;
  readonly service: Service | undefined;
  /** Edits that take it out; none where that cannot be done here. */
  readonly removal: () => readonly Edit[];
}

/** What ENV and ARG of a Dockerfile, or `environment` in a Compose file, set to values that are known. */
export const variableSettings = oncePer((doc: DockerfileDocument | ComposeDocument): readonly VariableSetting[] => {
  if (doc.kind === 'compose')
    return doc.services.flatMap((service) =>
      service.environment.flatMap((variable) => ofService(doc, service, variable)),
    );
  return [...doc.ofType('ENV'), ...doc.ofType('ARG')]
    .flatMap((instruction) => instruction.pairs.flatMap((pair) => ofInstruction(instruction, pair)))
    .sort((a, b) => a.range.start - b.range.start);
});

function ofInstruction(instruction: KeyValueInstruction, pair: Pair): readonly VariableSetting[] {
  const { valueRange, value, expansion, name, nameRange, range } = pair;
  if (!valueRange || !value.known || !expansion) return [];
  const removal = () => {
    if (instruction.pairs.length > 1) return removePair(instruction, pair, '');
    const lines = removalRange(instruction);
    return lines ? [{ range: lines, text: '' }] : [];
  };
  const text = expansion.uses.length === 0 ? expansion.text : undefined;
  const mapped = expansion.text;
  return [
    { name, nameRange, value: value.value, valueRange, mapped, text, range, instruction, service: undefined, removal },
  ];
}

function ofService(doc: ComposeDocument, service: Service, variable: EnvVar): readonly VariableSetting[] {
  const { name, nameRange, valueRange, defaultText, text: written, hasInterpolation } = variable;
  if (!valueRange || !defaultText) return [];
  const text = hasInterpolation ? undefined : written;
  const { fullRange } = variable.entry;
  const isOwn = variable.form === 'map' && fullRange.start <= nameRange.start && valueRange.end <= fullRange.end;
  const range = isOwn ? fullRange : { start: nameRange.start, end: Math.max(valueRange.end, nameRange.end) };
  const removal = () => removeEntry(doc, variable.entry);
  const setting = { name, nameRange, value: defaultText.text, valueRange, mapped: defaultText, text, range };
  return [{ ...setting, instruction: undefined, service, removal }];
}
