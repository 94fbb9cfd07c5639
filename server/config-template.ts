import type { Language } from '../rules/core/rule.ts';

/** A configuration file to start from. */
export const configTemplate: Readonly<Record<Language, string>> = {
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
