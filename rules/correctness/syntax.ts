import { type Language, type Messages, projectRule } from '../core/rule.ts';
import { composeProblems } from '../model/compose/problems.ts';
import { dockerfileProblems } from '../model/dockerfile/problems.ts';
import type { Problem } from '../model/problem.ts';
import type { Range } from '../model/text.ts';

/** Each problem code of the parsers is a message of this rule; the codes of both kinds of file must differ. */
const problems: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...dockerfileProblems,
  ...composeProblems,
};

const messages = (language: Language): Messages =>
  Object.fromEntries(Object.entries(problems).map(([code, wording]) => [code, wording[language]]));

export default projectRule({
  id: 'syntax',
  severity: 'error',
  text: {
    en: {
      title: 'Write what Docker can read',
      why: 'Docker or Compose refuses the file, or reads something else than what was meant. All other checks look at what could still be read.',
      messages: messages('en'),
    },
    de: {
      title: 'Schreiben, was Docker lesen kann',
      why: 'Docker oder Compose lehnt die Datei ab oder versteht etwas anderes als gemeint. Alle übrigen Prüfungen sehen nur, was sich noch lesen ließ.',
      messages: messages('de'),
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM alpine:3.22\nCOPY <<EOF /etc/motd\nWelcome\n' },
      good: { Dockerfile: 'FROM alpine:3.22\nCOPY <<EOF /etc/motd\nWelcome\nEOF\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    image: nginx:1.28\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n' },
    },
  ],
  checkDockerfile({ doc, report }) {
    reportAll(doc.problems, report);
  },
  checkCompose({ doc, report }) {
    reportAll(doc.problems, report);
  },
});

/** The compiler cannot know which code a problem has: the tests of the parsers see to its data. */
function reportAll(found: readonly Problem[], report: (range: Range, message: string, data: never) => void): void {
  for (const { range, code, data } of found) report(range, code, data as never);
}
