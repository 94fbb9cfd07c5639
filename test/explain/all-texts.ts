/** Every text of rules/explain with the name it has in a failing test. */
import { argumentTexts } from '../../rules/explain/arguments.ts';
import { commandTexts } from '../../rules/explain/commands.ts';
import { composeKeyTexts } from '../../rules/explain/compose-keys/index.ts';
import { languageTexts } from '../../rules/explain/compose-keys/language.ts';
import type { Explanation, Explanations } from '../../rules/explain/content.ts';
import { flagTexts } from '../../rules/explain/flags.ts';
import { directiveTexts, formTexts } from '../../rules/explain/forms.ts';
import { ignoreTexts } from '../../rules/explain/ignore.ts';
import { instructionTexts } from '../../rules/explain/instructions.ts';
import { labelTexts } from '../../rules/explain/labels.ts';
import { mountOptionTexts, mountTexts } from '../../rules/explain/mounts.ts';

export interface NamedText {
  readonly name: string;
  readonly explanation: Explanation;
  readonly kind: 'dockerfile' | 'yaml' | 'ignore';
}

const dockerfile: readonly Explanations[] = [
  instructionTexts,
  flagTexts,
  mountTexts,
  mountOptionTexts,
  formTexts,
  directiveTexts,
  argumentTexts,
  commandTexts,
  labelTexts,
];

export const allTexts: readonly NamedText[] = [
  ...dockerfile.flatMap((texts) =>
    Object.entries(texts).map(([name, explanation]) => ({ name, explanation, kind: 'dockerfile' as const })),
  ),
  ...[...composeKeyTexts(), ...Object.entries(languageTexts)].map(([name, explanation]) => ({
    name,
    explanation,
    kind: 'yaml' as const,
  })),
  ...Object.entries(ignoreTexts).map(([name, explanation]) => ({ name, explanation, kind: 'ignore' as const })),
];
