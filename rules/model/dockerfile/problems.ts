/** What BuildKit refuses to read, beyond what the scanner sees. Checks of meaning are rules of their own. */
import type { Problem } from '../problem.ts';
import type { Instruction } from './instruction.ts';
import { splitWords } from './lex.ts';

/** The wording of every problem code of Dockerfiles. */
export const dockerfileProblems = {
  binary: {
    en: 'This is not a text file: it holds a NUL character.',
    de: 'Das ist keine Textdatei: Sie enthält ein NUL-Zeichen.',
  },
  duplicateDirective: {
    en: 'The parser directive "{name}" stands here a second time; remove one of the two.',
    de: 'Die Parser-Direktive „{name}“ steht hier ein zweites Mal; eine der beiden entfernen.',
  },
  invalidEscape: {
    en: 'The escape character "{value}" is not allowed; it is \\ or `.',
    de: 'Das Escape-Zeichen „{value}“ ist nicht erlaubt; möglich sind \\ und `.',
  },
  unterminatedHeredoc: {
    en: 'The heredoc "{name}" never ends; put {name} alone on a line behind its text.',
    de: 'Das Heredoc „{name}“ endet nie; hinter seinem Text {name} allein in eine Zeile schreiben.',
  },
  notStrings: {
    en: 'The JSON array of {keyword} may hold strings only.',
    de: 'Das JSON-Array von {keyword} darf nur Zeichenketten enthalten.',
  },
  missingEquals: {
    en: 'In {keyword}, "{word}" has no "="; write name=value, with quotes around blanks.',
    de: 'In {keyword} fehlt bei „{word}“ das „=“; name=wert schreiben, bei Leerzeichen in Anführungszeichen.',
  },
  missingValue: {
    en: '{keyword} {name} has no value; write {keyword} {name}=value.',
    de: '{keyword} {name} hat keinen Wert; {keyword} {name}=wert schreiben.',
  },
  openQuote: {
    en: 'The quote {quote} opened here is never closed.',
    de: 'Das hier geöffnete Anführungszeichen {quote} wird nie geschlossen.',
  },
  emptyName: {
    en: '{keyword} needs a name before "=".',
    de: '{keyword} braucht einen Namen vor dem „=“.',
  },
} as const;

/** Problems inside instructions, in source order. */
export function instructionProblems(instructions: readonly Instruction[]): Problem[] {
  return instructions.flatMap((instruction) => {
    if (instruction.json.kind === 'not-strings') {
      return [{ code: 'notStrings', range: instruction.body.range(), data: { keyword: instruction.keyword } }];
    }
    const { keyword } = instruction;
    return keyword === 'ENV' || keyword === 'LABEL' || keyword === 'ARG' ? pairProblems(instruction) : [];
  });
}

/** ENV, LABEL and ARG as `parseNameVal` reads them; it takes the first word's `=` as the sign of the new form. */
function pairProblems(instruction: Instruction): Problem[] {
  const { body, keyword } = instruction;
  const words = splitWords(body.text, instruction.doc.escape);
  const [first] = words;
  if (!first) return [];
  const textOf = (word: { readonly start: number; readonly end: number }) => body.text.slice(word.start, word.end);
  if (keyword !== 'ARG' && !textOf(first).includes('=')) {
    const name = textOf(first);
    return words.length === 1
      ? [{ code: 'missingValue', range: body.range(first.start, first.end), data: { keyword, name } }]
      : [];
  }
  return words.flatMap((word): Problem[] => {
    const text = textOf(word);
    const range = body.range(word.start, word.end);
    if (word.open) {
      const at = word.start + text.lastIndexOf(word.open);
      return [{ code: 'openQuote', range: body.range(at, at + 1), data: { quote: word.open } }];
    }
    if (text.startsWith('=')) return [{ code: 'emptyName', range, data: { keyword } }];
    return keyword !== 'ARG' && !text.includes('=')
      ? [{ code: 'missingEquals', range, data: { keyword, word: text } }]
      : [];
  });
}
