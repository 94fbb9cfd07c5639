import { dockerfileRule, replace, safeFix } from '../core/rule.ts';
import { jsonArray, looseArray } from '../model/dockerfile/loose-array.ts';

export default dockerfileRule({
  id: 'shell-needs-json',
  severity: 'error',
  fixable: 'safe',
  text: {
    en: {
      title: 'Write SHELL as a JSON array',
      why: 'SHELL knows the JSON form only, with at least one string. Docker refuses everything else.',
      messages: {
        form: 'SHELL needs a JSON array of strings, such as ["/bin/bash", "-c"].',
        empty: 'The array of SHELL is empty; it needs at least the program.',
      },
      fixes: { json: 'Write a JSON array' },
    },
    de: {
      title: 'SHELL als JSON-Array schreiben',
      why: 'SHELL kennt nur die JSON-Form mit mindestens einer Zeichenkette. Alles andere lehnt Docker ab.',
      messages: {
        form: 'SHELL braucht ein JSON-Array aus Zeichenketten wie ["/bin/bash", "-c"].',
        empty: 'Das Array von SHELL ist leer; es braucht mindestens das Programm.',
      },
      fixes: { json: 'Ein JSON-Array schreiben' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nSHELL /bin/bash -o pipefail -c\n',
      good: 'FROM debian:13-slim\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
    },
  ],
  check({ doc, report }) {
    for (const { body, json } of doc.ofType('SHELL')) {
      if (body.length === 0) continue;
      const range = body.range();
      if (json.kind === 'strings') {
        if (json.elements.length === 0) report(range, 'empty', {});
        continue;
      }
      const isOneLine = !doc.source.slice(range.start, range.end).includes('\n');
      const strings = isOneLine ? looseArray(body.text) : undefined;
      const fix = strings && safeFix('json', replace(range, jsonArray(strings)));
      report(range, 'form', {}, fix ? { fixes: [fix] } : {});
    }
  },
});
