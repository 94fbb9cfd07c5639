/** Rules that are about nothing but what an editor can show of a finding. */

import {
  composeRule,
  dockerfileRule,
  projectRule,
  type RegisteredRule,
  replace,
  safeFix,
  unsafeFix,
} from '../../rules/core/rule.ts';
import { rules as allRules } from '../../rules/index.ts';
import type { ComposeDocument } from '../../rules/model/compose/document.ts';
import type { DockerfileDocument } from '../../rules/model/dockerfile/document.ts';

const wordsOf = (doc: DockerfileDocument | ComposeDocument, word: string) =>
  [...doc.source.matchAll(new RegExp(`(?<![-\\w])${word}(?![-\\w])`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));

const text = {
  en: {
    title: 'Say what is good',
    why: 'Nobody likes to read what is bad.',
    messages: { bad: '"bad" is not good.', first: 'The file begins here.' },
    fixes: { good: 'Write "good"', better: 'Write "better"', own: 'Write something else' },
  },
  de: {
    title: 'Gutes schreiben',
    why: 'Schlechtes liest niemand gern.',
    messages: { bad: '„bad“ ist nicht gut.', first: 'Hier beginnt die Datei.' },
    fixes: { good: '„good“ schreiben', better: '„better“ schreiben', own: 'Etwas anderes schreiben' },
  },
} as const;
const examples = [{ bad: 'FROM bad', good: 'FROM good' }];

const noBadWord = dockerfileRule({
  id: 'no-bad-word',
  severity: 'warning',
  fixable: 'safe',
  text,
  examples,
  check({ doc, report }) {
    for (const range of wordsOf(doc, 'bad')) {
      report(
        range,
        'bad',
        {},
        {
          fixes: [
            safeFix('good', replace(range, 'good')),
            unsafeFix('better', replace(range, 'better')),
            unsafeFix('own', replace(range, '${1:good}'), { snippet: true }),
          ],
          related: [{ range: { start: 0, end: 4 }, message: 'first' }],
          tags: ['deprecated'],
        },
      );
    }
  },
});

const noBadWordInCompose = composeRule({
  id: 'no-bad-compose-word',
  severity: 'info',
  fixable: 'safe',
  text,
  examples: [{ bad: 'name: bad', good: 'name: good' }],
  check({ doc, report }) {
    for (const range of wordsOf(doc, 'bad'))
      report(range, 'bad', {}, { fixes: [safeFix('good', replace(range, 'good'))] });
  },
});

const needsDockerignore = projectRule({
  id: 'needs-dockerignore',
  severity: 'hint',
  text: {
    en: { title: 'Have a .dockerignore', why: 'Test.', messages: { missing: 'There is no .dockerignore.' } },
    de: { title: '.dockerignore anlegen', why: 'Test.', messages: { missing: 'Es gibt keine .dockerignore.' } },
  },
  examples,
  checkDockerfile({ doc, report, project }) {
    const from = doc.instructions[0];
    if (from && !project.has('.dockerignore').known) return;
    if (from && project.read('.dockerignore') === undefined) report(from.keywordRange, 'missing', {});
  },
});

export const editorRules: readonly RegisteredRule[] = [
  ...allRules.filter(({ kind }) => kind === 'engine'),
  { ...noBadWord, family: 'style' },
  { ...noBadWordInCompose, family: 'style' },
  { ...needsDockerignore, family: 'build-cache' },
];
