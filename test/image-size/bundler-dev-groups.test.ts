import rule from '../../rules/image-size/bundler-dev-groups.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
ENV BUNDLE_WITHOUT=development
RUN bundle install
`,
    'RUN bundle install --without development test',
    'RUN bundle config set --local without "development test" && bundle install',
    'RUN BUNDLE_WITHOUT=test bundle install',
    'RUN bundle exec rake',
  ],
  bad: [
    {
      snippet: `
RUN bundle install
    ^^^^^^^^^^^^^^ "bundle install" also installs the development and test groups into the final image: set BUNDLE_WITHOUT=development:test.
`,
      fixed: `
RUN BUNDLE_WITHOUT=development:test bundle install
`,
    },
    {
      snippet: `
FROM ruby:3.4
RUN gem install bundler && \\
    bundle install --jobs 4
    ^^^^^^^^^^^^^^ "bundle install" also installs the development and test groups into the final image: set BUNDLE_WITHOUT=development:test.
`,
      fixed: `
FROM ruby:3.4
RUN gem install bundler && \\
    BUNDLE_WITHOUT=development:test bundle install --jobs 4
`,
    },
  ],
});
