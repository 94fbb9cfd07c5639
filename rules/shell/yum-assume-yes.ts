import { dockerfileRule, safeFix } from '../core/rule.ts';
import { argumentAfter } from '../model/dockerfile/insert-argument.ts';
import { unansweredActions } from '../model/dockerfile/package-questions.ts';

export default dockerfileRule({
  id: 'yum-assume-yes',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3030', kics: 'Yum Install Allows Manual Input' },
  text: {
    en: {
      title: 'Let yum install without asking',
      why: 'yum shows what it is about to do and asks whether that is ok. A build has no keyboard: yum takes that for a no and exits, and the build stops.',
      messages: { missing: '"{command}" asks before it goes on, and nobody answers in a build: add -y.' },
      fixes: { add: 'Add -y' },
    },
    de: {
      title: 'yum ohne Rückfrage installieren lassen',
      why: 'yum zeigt, was es vorhat, und fragt, ob das in Ordnung ist. Ein Build hat keine Tastatur: yum wertet das als Nein und beendet sich, und der Build bricht ab.',
      messages: { missing: '„{command}“ fragt nach, und im Build antwortet niemand: -y ergänzen.' },
      fixes: { add: '-y ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install httpd && yum clean all\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y httpd && yum clean all\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, verb, headRange } of unansweredActions(run, 'yum')) {
        const fix = safeFix('add', argumentAfter(run, command, verb, '-y'));
        report(headRange, 'missing', { command: `${command.name} ${verb.value}` }, { fixes: [fix] });
      }
    }
  },
});
