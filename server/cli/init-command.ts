import { writeFileSync } from 'node:fs';
import type { Language } from '../../rules/core/rule.ts';
import { configFileNames } from '../config-file.ts';
import { wordsIn } from './words.ts';

const template: Readonly<Record<Language, string>> = {
  en: `{
  // How strict: recommended, strict, all, or one family such as "secrets".
  "preset": "recommended",

  // Single rules: "off", "hint", "info", "warning", "error", or a list of a severity and options.
  "rules": {},

  // Files that are not linted, as globs.
  "ignore": [],

  // The least severe finding that makes "plimsoll" fail: error, warning, info, hint or never.
  "failLevel": "error"
}
`,
  de: `{
  // Wie streng: recommended, strict, all oder eine Familie wie "secrets".
  "preset": "recommended",

  // Einzelne Regeln: "off", "hint", "info", "warning", "error" oder eine Liste aus Schweregrad und Optionen.
  "rules": {},

  // Dateien, die nicht geprüft werden, als Muster.
  "ignore": [],

  // Ab welchem Schweregrad "plimsoll" fehlschlägt: error, warning, info, hint oder never.
  "failLevel": "error"
}
`,
};

/** `plimsoll init`: a configuration file to start from, unless there is one. */
export function initCommand(directory: string, language: Language): 0 | 2 {
  const words = wordsIn[language];
  const [name] = configFileNames;
  try {
    writeFileSync(`${directory}/${name}`, template[language], { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    process.stderr.write(`${exists ? words.alreadyThere(name) : (error as Error).message}\n`);
    return 2;
  }
  process.stdout.write(`${words.initialised(name)}\n`);
  return 0;
}
