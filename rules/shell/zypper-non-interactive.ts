import { dockerfileRule, safeFix } from '../core/rule.ts';
import { argumentAfter } from '../model/dockerfile/insert-argument.ts';
import { unansweredActions } from '../model/dockerfile/package-questions.ts';

export default dockerfileRule({
  id: 'zypper-non-interactive',
  severity: 'warning',
  fixable: 'safe',
  sources: { hadolint: 'DL3034', kics: 'Missing Zypper Non-interactive Switch' },
  text: {
    en: {
      title: 'Let zypper install without asking',
      why: 'zypper asks whether to go on, and how to solve conflicts. A build has no keyboard: zypper gives up, and the build stops. --non-interactive belongs before the command, -y behind it.',
      messages: {
        missing: '"{command}" asks before it goes on, and nobody answers in a build: add --non-interactive.',
      },
      fixes: { add: 'Add --non-interactive' },
    },
    de: {
      title: 'zypper ohne Rückfrage installieren lassen',
      why: 'zypper fragt, ob es weitermachen und wie es Konflikte lösen soll. Ein Build hat keine Tastatur: zypper gibt auf, und der Build bricht ab. --non-interactive gehört vor den Unterbefehl, -y dahinter.',
      messages: { missing: '„{command}“ fragt nach, und im Build antwortet niemand: --non-interactive ergänzen.' },
      fixes: { add: '--non-interactive ergänzen' },
    },
  },
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install httpd && zypper clean -a\n',
      good: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install httpd && zypper clean -a\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { command, verb, headRange } of unansweredActions(run, 'zypper')) {
        const fix = safeFix('add', argumentAfter(run, command, command.nameWord, '--non-interactive'));
        report(headRange, 'missing', { command: `${command.name} ${verb.value}` }, { fixes: [fix] });
      }
    }
  },
});
