/** The wording of what the scanner cannot read. What is wrong inside an instruction is for rules of their own. */
export const dockerfileProblems = {
  binary: {
    en: 'This is not a text file: it holds a NUL character.',
    de: 'Das ist keine Textdatei: Sie enthält ein NUL-Zeichen.',
  },
  tooLong: {
    en: 'Only the first {limit} instructions are checked; split the file.',
    de: 'Nur die ersten {limit} Anweisungen werden geprüft; die Datei aufteilen.',
  },
  duplicateDirective: {
    en: 'The parser directive "{name}" stands here a second time; remove one of the two.',
    de: 'Die Parser-Direktive „{name}“ steht hier ein zweites Mal; eine der beiden entfernen.',
  },
  unterminatedHeredoc: {
    en: 'The heredoc "{name}" never ends; put {name} alone on a line behind its text.',
    de: 'Das Heredoc „{name}“ endet nie; hinter seinem Text {name} allein in eine Zeile schreiben.',
  },
} as const;
