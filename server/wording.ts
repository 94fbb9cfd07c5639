import type { Language } from '../rules/core/rule.ts';

/** What the editor shows besides the words of rules. */
export interface EditorWording {
  /** Behind the title of a fix that is not safe. */
  readonly needsReview: string;
  fixAllOfRule(rule: string): string;
  readonly fixAll: string;
  ignoreHere(rule: string): string;
  ignoreHereBecause(rule: string): string;
  ignoreInFile(rule: string): string;
  ignoreInFileBecause(rule: string): string;
  /** Stands where the reason is to be written. */
  readonly reason: string;
  turnOff(rule: string, file: string): string;
  showDocumentation(rule: string): string;
  /** What the words do that begin a comment. */
  readonly suppression: Readonly<Record<'plimsoll-ignore' | 'plimsoll-ignore-file', string>>;
  readonly codeLens: {
    runsAs(user: string): string;
    layers(count: number): string;
    base(image: string): string;
  };
  readonly bad: string;
  readonly good: string;
  readonly elsewhere: string;
}

export const wording: Readonly<Record<Language, EditorWording>> = {
  en: {
    needsReview: '(needs review)',
    fixAllOfRule: (rule) => `Fix all "${rule}" findings in this file`,
    fixAll: 'Fix everything that is safe to fix',
    ignoreHere: (rule) => `Ignore "${rule}" here`,
    ignoreHereBecause: (rule) => `Ignore "${rule}" here, with a reason`,
    ignoreInFileBecause: (rule) => `Ignore "${rule}" in this file, with a reason`,
    reason: 'why',
    ignoreInFile: (rule) => `Ignore "${rule}" in this file`,
    turnOff: (rule, file) => `Turn off "${rule}" in ${file}`,
    showDocumentation: (rule) => `Show documentation for "${rule}"`,
    suppression: {
      'plimsoll-ignore': 'Ignore rules in the next instruction or key',
      'plimsoll-ignore-file': 'Ignore rules in this file',
    },
    codeLens: {
      runsAs: (user) => `runs as ${user}`,
      layers: (count) => `adds ${count} ${count === 1 ? 'layer' : 'layers'}`,
      base: (image) => `base ${image}`,
    },
    bad: 'Reported',
    good: 'Not reported',
    elsewhere: 'Elsewhere known as',
  },
  de: {
    needsReview: '(bitte prüfen)',
    fixAllOfRule: (rule) => `Alle Befunde „${rule}“ in dieser Datei beheben`,
    fixAll: 'Alles beheben, was sich gefahrlos beheben lässt',
    ignoreHere: (rule) => `„${rule}“ hier ignorieren`,
    ignoreHereBecause: (rule) => `„${rule}“ hier mit Begründung ignorieren`,
    ignoreInFileBecause: (rule) => `„${rule}“ in dieser Datei mit Begründung ignorieren`,
    reason: 'Begründung',
    ignoreInFile: (rule) => `„${rule}“ in dieser Datei ignorieren`,
    turnOff: (rule, file) => `„${rule}“ in ${file} abschalten`,
    showDocumentation: (rule) => `Dokumentation zu „${rule}“ anzeigen`,
    suppression: {
      'plimsoll-ignore': 'Regeln in der nächsten Anweisung oder im nächsten Schlüssel ignorieren',
      'plimsoll-ignore-file': 'Regeln in dieser Datei ignorieren',
    },
    codeLens: {
      runsAs: (user) => `läuft als ${user}`,
      layers: (count) => (count === 1 ? '1 eigener Layer' : `${count} eigene Layer`),
      base: (image) => `Basis ${image}`,
    },
    bad: 'Wird gemeldet',
    good: 'Wird nicht gemeldet',
    elsewhere: 'Anderswo bekannt als',
  },
};
