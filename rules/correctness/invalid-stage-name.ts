import { dockerfileRule } from '../core/rule.ts';
import { isStageName } from '../model/dockerfile/grammar.ts';

export default dockerfileRule({
  id: 'invalid-stage-name',
  severity: 'error',
  text: {
    en: {
      title: 'Give stages names that Docker accepts',
      why: 'The name of a stage begins with a letter and goes on with letters, digits, “_”, “-” and “.”. Docker refuses any other, and variables too.',
      messages: {
        invalid: '"{name}" cannot be the name of a stage: a letter first, then letters, digits, "_", "-" or ".".',
      },
    },
    de: {
      title: 'Stages Namen geben, die Docker annimmt',
      why: 'Der Name einer Stage beginnt mit einem Buchstaben; danach folgen Buchstaben, Ziffern, „_“, „-“ und „.“. Alles andere lehnt Docker ab, auch Variablen.',
      messages: {
        invalid: '„{name}“ kann keine Stage heißen: zuerst ein Buchstabe, dann Buchstaben, Ziffern, „_“, „-“ oder „.“.',
      },
    },
  },
  examples: [
    { bad: 'FROM golang:1.25 AS 1-build\nRUN go version\n', good: 'FROM golang:1.25 AS build-1\nRUN go version\n' },
  ],
  check({ doc, report }) {
    for (const { alias } of doc.ofType('FROM')) {
      if (alias && !isStageName(alias.value)) report(alias.range, 'invalid', { name: alias.value });
    }
  },
});
