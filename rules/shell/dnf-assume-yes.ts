import { dockerfileRule, safeFix } from '../core/rule.ts';
import { argumentAfter } from '../model/dockerfile/insert-argument.ts';
import { unansweredActions } from '../model/dockerfile/package-questions.ts';

export default dockerfileRule({
  id: 'dnf-assume-yes',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3038', kics: 'Missing Flag From Dnf Install' },
  text: {
    en: {
      title: 'Let dnf install without asking',
      why: 'dnf and microdnf show what they are about to do and ask whether that is ok. A build has no keyboard: they take that for a no and exit, and the build stops.',
      messages: { missing: '"{command}" asks before it goes on, and nobody answers in a build: add -y.' },
      fixes: { add: 'Add -y' },
    },
    de: {
      title: 'dnf ohne Rückfrage installieren lassen',
      why: 'dnf und microdnf zeigen, was sie vorhaben, und fragen, ob das in Ordnung ist. Ein Build hat keine Tastatur: Sie werten das als Nein und beenden sich, und der Build bricht ab.',
      messages: { missing: '„{command}“ fragt nach, und im Build antwortet niemand: -y ergänzen.' },
      fixes: { add: '-y ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM fedora:43\nRUN dnf install httpd && dnf clean all\n',
      good: 'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, verb, headRange } of unansweredActions(run, 'dnf', 'microdnf')) {
        const fix = safeFix('add', argumentAfter(run, command, verb, '-y'));
        report(headRange, 'missing', { command: `${command.name} ${verb.value}` }, { fixes: [fix] });
      }
    }
  },
});
