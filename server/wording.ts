import type { Language } from '../rules/core/rule.ts';

/** What the editor shows besides the words of rules. */
export interface EditorWording {
  /** Behind the title of a fix that is not safe. */
  readonly needsReview: string;
  fixAllOfRule(rule: string): string;
  readonly fixAll: string;
  ignoreHere(rule: string): string;
  ignoreInFile(rule: string): string;
  turnOff(rule: string, file: string): string;
  showDocumentation(rule: string): string;
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
    ignoreInFile: (rule) => `Ignore "${rule}" in this file`,
    turnOff: (rule, file) => `Turn off "${rule}" in ${file}`,
    showDocumentation: (rule) => `Show documentation for "${rule}"`,
    bad: 'Reported',
    good: 'Not reported',
    elsewhere: 'Elsewhere known as',
  },
  de: {
    needsReview: '(bitte prüfen)',
    fixAllOfRule: (rule) => `Alle Befunde „${rule}“ in dieser Datei beheben`,
    fixAll: 'Alles beheben, was sich gefahrlos beheben lässt',
    ignoreHere: (rule) => `„${rule}“ hier ignorieren`,
    ignoreInFile: (rule) => `„${rule}“ in dieser Datei ignorieren`,
    turnOff: (rule, file) => `„${rule}“ in ${file} abschalten`,
    showDocumentation: (rule) => `Dokumentation zu „${rule}“ anzeigen`,
    bad: 'Wird gemeldet',
    good: 'Wird nicht gemeldet',
    elsewhere: 'Anderswo bekannt als',
  },
};
