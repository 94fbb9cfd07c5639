import { dockerfileRule, safeFix } from '../core/rule.ts';
import { argumentAfter } from '../model/dockerfile/insert-argument.ts';
import { unansweredActions } from '../model/dockerfile/package-questions.ts';

export default dockerfileRule({
  id: 'apt-assume-yes',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3014', trivy: 'DS-0021', kics: 'APT-GET Missing Flags To Avoid Manual Input' },
  text: {
    en: {
      title: 'Let apt-get install without asking',
      why: 'As soon as apt wants to install more than was named, it asks whether to go on. A build has no keyboard: apt takes that for a no, and the build stops with exit code 1.',
      messages: { missing: '"{command}" may ask before it goes on, and nobody answers in a build: add -y.' },
      fixes: { add: 'Add -y' },
    },
    de: {
      title: 'apt-get ohne Rückfrage installieren lassen',
      why: 'Sobald apt mehr installieren will als genannt, fragt es, ob es weitermachen soll. Ein Build hat keine Tastatur: apt wertet das als Nein, und der Build bricht mit Exit-Code 1 ab.',
      messages: { missing: '„{command}“ fragt womöglich nach, und im Build antwortet niemand: -y ergänzen.' },
      fixes: { add: '-y ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install --no-install-recommends curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, verb, headRange, action } of unansweredActions(run, 'apt')) {
        const fix = safeFix('add', argumentAfter(run, command, verb, '-y'));
        report(
          headRange,
          'missing',
          { command: `${command.name} ${verb.value}` },
          { fixes: [fix], ...(command.name === 'apt-get' && action === 'install' ? {} : { sources: [] }) },
        );
      }
    }
  },
});
