import { fillPlaceholders } from './fill.ts';
import type { Language } from './rule.ts';

/** What is wrong with a configuration, and where: `path` leads from its root to the value. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[];
  /** Whether the key at the end of `path` is meant, or else its value. */
  readonly at: 'key' | 'value';
  readonly code: ConfigProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
  /** What was probably meant, to put in its place. */
  readonly suggestion?: string;
}

export type ConfigProblemCode = keyof typeof messages;

/** The sentence for a problem. */
export function renderConfigProblem(problem: ConfigProblem, language: Language): string {
  const sentence = fillPlaceholders(messages[problem.code][language], problem.data);
  if (problem.suggestion === undefined) return sentence;
  return `${sentence} ${fillPlaceholders(didYouMean[language], { suggestion: problem.suggestion })}`;
}

const messages = {
  unknownKey: { en: 'There is no setting "{name}".', de: 'Eine Einstellung "{name}" gibt es nicht.' },
  unknownRule: { en: 'There is no rule "{name}".', de: 'Eine Regel "{name}" gibt es nicht.' },
  unknownOption: {
    en: 'The rule "{rule}" has no option "{name}".',
    de: 'Die Regel "{rule}" hat keine Option "{name}".',
  },
  unknownPreset: { en: 'There is no preset "{name}".', de: 'Eine Voreinstellung "{name}" gibt es nicht.' },
  notOneOf: {
    en: '"{name}" is not possible here; possible are {allowed}.',
    de: '"{name}" ist hier nicht möglich; möglich sind {allowed}.',
  },
  notAnObject: { en: 'An object is expected here.', de: 'Hier wird ein Objekt erwartet.' },
  notAString: { en: 'A text is expected here.', de: 'Hier wird ein Text erwartet.' },
  notABoolean: { en: 'true or false is expected here.', de: 'Hier wird true oder false erwartet.' },
  notAnInteger: { en: 'A whole number is expected here.', de: 'Hier wird eine ganze Zahl erwartet.' },
  notStrings: { en: 'A list of texts is expected here.', de: 'Hier wird eine Liste von Texten erwartet.' },
  notAList: { en: 'A list is expected here.', de: 'Hier wird eine Liste erwartet.' },
  tooSmall: { en: 'The number must be at least {minimum}.', de: 'Die Zahl muss mindestens {minimum} sein.' },
  tooLarge: { en: 'The number must be at most {maximum}.', de: 'Die Zahl darf höchstens {maximum} sein.' },
  notASetting: {
    en: 'A severity ({allowed}) is expected here, or a list of a severity and options.',
    de: 'Hier wird ein Schweregrad ({allowed}) erwartet oder eine Liste aus Schweregrad und Optionen.',
  },
  missingFiles: {
    en: 'An override needs "files": the globs it applies to.',
    de: 'Eine Ausnahme braucht "files": die Muster, für die sie gilt.',
  },
  badGlob: { en: '"{name}" is not a glob.', de: '"{name}" ist kein gültiges Muster.' },
} as const satisfies Record<string, Record<Language, string>>;

const didYouMean: Record<Language, string> = {
  en: 'Did you mean "{suggestion}"?',
  de: 'Ist "{suggestion}" gemeint?',
};
