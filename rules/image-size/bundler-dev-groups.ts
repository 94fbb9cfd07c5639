import { dockerfileRule, insertBefore, unsafeFix } from '../core/rule.ts';
import { devInstalls } from '../model/dockerfile/dev-dependencies.ts';

export default dockerfileRule({
  id: 'bundler-dev-groups',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Install gems without the development and test groups in the final image',
      why: 'Bundler installs all groups of the Gemfile unless BUNDLE_WITHOUT names some. Test frameworks and debuggers then take space in production and add gems with holes to patch.',
      messages: {
        dev: '"{command}" also installs the development and test groups into the final image: set BUNDLE_WITHOUT=development:test.',
      },
      fixes: { add: 'Set BUNDLE_WITHOUT=development:test' },
    },
    de: {
      title: 'Gems im fertigen Image ohne die Gruppen development und test installieren',
      why: 'Bundler installiert alle Gruppen des Gemfile, wenn BUNDLE_WITHOUT keine ausnimmt. Test-Frameworks und Debugger belegen dann in Produktion Platz und bringen Gems mit Lücken mit, die zu schließen sind.',
      messages: {
        dev: '„{command}“ installiert auch die Gruppen development und test in das fertige Image: BUNDLE_WITHOUT=development:test setzen.',
      },
      fixes: { add: 'BUNDLE_WITHOUT=development:test setzen' },
    },
  },
  examples: [
    {
      bad: 'FROM ruby:3.4-slim\nWORKDIR /app\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install && rm -rf /usr/local/bundle/cache\n',
      good: 'FROM ruby:3.4-slim\nENV BUNDLE_WITHOUT=development:test\nWORKDIR /app\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install && rm -rf /usr/local/bundle/cache\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      for (const { action } of devInstalls(run, 'bundle')) {
        const fixes = run.exec
          ? []
          : [unsafeFix('add', insertBefore(action.command.fullRange, 'BUNDLE_WITHOUT=development:test '))];
        report(action.headRange, 'dev', { command: action.label }, { fixes });
      }
    }
  },
});
