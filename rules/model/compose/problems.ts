import type { Problem } from '../problem.ts';
import type { Range } from '../text.ts';

/** What the `syntax` rule says about each problem of a Compose file. Placeholders are filled from `Problem.data`. */
export const composeProblems = {
  'yaml-syntax': {
    en: 'This is not valid YAML here.',
    de: 'Das ist an dieser Stelle kein gültiges YAML.',
  },
  'yaml-tab': {
    en: 'YAML does not allow tabs for indentation: use spaces.',
    de: 'YAML erlaubt keine Tabulatoren zum Einrücken: Leerzeichen verwenden.',
  },
  'yaml-indentation': {
    en: 'The indentation does not match the lines around it.',
    de: 'Die Einrückung passt nicht zu den Zeilen darum herum.',
  },
  'yaml-nested-mapping': {
    en: 'A second ": " in one line: quote the value, or put the nested key on its own line.',
    de: 'Ein zweites „: “ in einer Zeile: den Wert in Anführungszeichen setzen oder den inneren Schlüssel in eine eigene Zeile schreiben.',
  },
  'yaml-missing-colon': {
    en: 'A ":" and a space after the key are missing in this line.',
    de: 'In dieser Zeile fehlen „:“ und ein Leerzeichen nach dem Schlüssel.',
  },
  'yaml-reserved-character': {
    en: 'An unquoted value cannot start with "{character}": put it in quotes.',
    de: 'Ein Wert ohne Anführungszeichen darf nicht mit „{character}“ beginnen: in Anführungszeichen setzen.',
  },
  'yaml-bad-escape': {
    en: 'This escape sequence does not exist in double quotes: write "\\\\" for a backslash, or use single quotes.',
    de: 'Diese Escape-Sequenz gibt es in doppelten Anführungszeichen nicht: „\\\\“ für einen Backslash schreiben oder einfache Anführungszeichen verwenden.',
  },
  'yaml-unclosed-quote': {
    en: 'The closing {quote} of this value is missing.',
    de: 'Das schließende {quote} dieses Werts fehlt.',
  },
  'yaml-unclosed-bracket': {
    en: 'The "{bracket}" opened here is never closed.',
    de: 'Die hier geöffnete Klammer „{bracket}“ wird nie geschlossen.',
  },
  'yaml-comment-space': {
    en: 'A comment needs a space before its "#".',
    de: 'Vor dem „#“ eines Kommentars muss ein Leerzeichen stehen.',
  },
  'yaml-duplicate-key': {
    en: 'The key "{key}" occurs twice in this mapping: Compose refuses the file.',
    de: 'Der Schlüssel „{key}“ steht zweimal in dieser Zuordnung: Compose lehnt die Datei ab.',
  },
  'yaml-duplicate-merge': {
    en: 'A mapping may hold "<<" only once: write "<<: [*a, *b]" to merge several.',
    de: '„<<“ darf in einer Zuordnung nur einmal stehen: mehrere mit „<<: [*a, *b]“ zusammenführen.',
  },
  'yaml-merge-value': {
    en: 'Only a mapping, or a list of mappings, can be merged with "<<".',
    de: 'Mit „<<“ lässt sich nur eine Zuordnung oder eine Liste von Zuordnungen zusammenführen.',
  },
  'yaml-unknown-alias': {
    en: 'There is no anchor "&{name}" before this alias.',
    de: 'Vor diesem Alias gibt es keinen Anker „&{name}“.',
  },
  'yaml-alias-cycle': {
    en: 'The alias "*{name}" stands inside its own anchor.',
    de: 'Der Alias „*{name}“ steht innerhalb seines eigenen Ankers.',
  },
  'yaml-alias-limit': {
    en: 'The aliases of this file expand to more than {limit} nodes: Compose refuses it, the rest is not checked.',
    de: 'Die Aliasse dieser Datei ergeben mehr als {limit} Knoten: Compose lehnt sie ab, der Rest wird nicht geprüft.',
  },
  'yaml-unknown-tag': {
    en: 'Compose does not know the tag "{tag}": only "!reset" and "!override" have a meaning.',
    de: 'Compose kennt das Tag „{tag}“ nicht: nur „!reset“ und „!override“ haben eine Bedeutung.',
  },
  'yaml-too-deep': {
    en: 'The nesting is too deep: what lies below is not checked.',
    de: 'Die Verschachtelung ist zu tief: Was darunter liegt, wird nicht geprüft.',
  },
  'yaml-too-large': {
    en: 'The file is larger than 500,000 characters and was not checked.',
    de: 'Die Datei ist größer als 500.000 Zeichen und wurde nicht geprüft.',
  },
  'yaml-binary': {
    en: 'The file contains a NUL character: this is not a text file.',
    de: 'Die Datei enthält ein NUL-Zeichen: Das ist keine Textdatei.',
  },
  'compose-not-mapping': {
    en: 'A Compose file is a mapping with keys such as "services".',
    de: 'Eine Compose-Datei ist eine Zuordnung mit Schlüsseln wie „services“.',
  },
  'interpolation-syntax': {
    en: 'Compose cannot read this variable: write ${NAME} or ${NAME:-default}, and "$$" for a plain dollar sign.',
    de: 'Compose kann diese Variable nicht lesen: ${NAME} oder ${NAME:-default} schreiben, und „$$“ für ein einfaches Dollarzeichen.',
  },
  'interpolation-unclosed': {
    en: 'The closing "}" of this variable is missing; a plain dollar sign is written "$$".',
    de: 'Die schließende „}“ dieser Variablen fehlt; ein einfaches Dollarzeichen wird „$$“ geschrieben.',
  },
} as const;

export type ComposeProblemCode = keyof typeof composeProblems;

export const problem = (code: ComposeProblemCode, range: Range, data: Problem['data'] = {}): Problem => ({
  code,
  range,
  data,
});
