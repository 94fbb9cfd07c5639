import { type Details, dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import type { Instruction } from '../model/dockerfile/instruction.ts';
import { jsonArray, looksLikeArray, looseArray } from '../model/dockerfile/loose-array.ts';

export default dockerfileRule({
  id: 'invalid-json-form',
  severity: 'error',
  fixable: 'unsafe',
  sources: { kics: 'Not Using Proper Exec Form' },
  text: {
    en: {
      title: 'Write the exec form as a JSON array',
      why: 'Docker reads a JSON array only: double quotes, a comma between the strings, none at the end. Everything else goes to the shell with its brackets, which finds no such command.',
      messages: {
        shell: 'This is no JSON array of strings, so {keyword} hands it to the shell, brackets and all.',
        words: 'This is no JSON array of strings, so {keyword} takes it for plain words.',
        strings: 'The JSON array of {keyword} may hold strings only.',
      },
      fixes: { json: 'Write a JSON array' },
    },
    de: {
      title: 'Die Exec-Form als JSON-Array schreiben',
      why: 'Docker liest nur ein JSON-Array: doppelte Anführungszeichen, ein Komma zwischen den Zeichenketten, keines am Ende. Alles andere geht samt Klammern an die Shell, die keinen solchen Befehl findet.',
      messages: {
        shell: 'Das ist kein JSON-Array aus Zeichenketten; {keyword} gibt es daher samt Klammern an die Shell.',
        words: 'Das ist kein JSON-Array aus Zeichenketten; {keyword} hält es daher für einfache Wörter.',
        strings: 'Das JSON-Array von {keyword} darf nur Zeichenketten enthalten.',
      },
      fixes: { json: 'Ein JSON-Array schreiben' },
    },
  },
  examples: [
    {
      bad: "FROM node:22-slim\nCMD ['node', 'server.js']\n",
      good: 'FROM node:22-slim\nCMD ["node", "server.js"]\n',
    },
  ],
  check({ doc, report }) {
    for (const instruction of doc.all) {
      const { keyword, body, json } = instruction;
      // SHELL has no other form: shell-needs-json.
      if (!forms.has(keyword) || json.kind === 'strings') continue;
      if (json.kind === 'not-strings') report(body.range(), 'strings', { keyword }, asJson(instruction));
      else if (looksLikeArray(body.text, keyword)) {
        report(body.range(), instruction.isProcess ? 'shell' : 'words', { keyword }, asJson(instruction));
      }
    }
  },
});

const forms: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'COPY', 'ADD', 'VOLUME']);

/** Nothing is replaced across lines: comments may stand between them. */
function asJson({ doc, body }: Instruction): Details<never, 'json'> {
  const { start, end } = body.range();
  const strings = doc.source.slice(start, end).includes('\n') ? undefined : looseArray(body.text);
  return strings && strings.length > 0
    ? { fixes: [unsafeFix('json', replace({ start, end }, jsonArray(strings)))] }
    : {};
}
