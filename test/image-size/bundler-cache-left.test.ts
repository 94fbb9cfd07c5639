import rule from '../../rules/image-size/bundler-cache-left.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN bundle install && rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache',
    'RUN bundle install && rm -rf /usr/local/bundle/cache',
    'RUN bundle install && rm -rf /usr/local/bundle/ruby/*/cache',
    'RUN --mount=type=cache,target=/usr/local/bundle/cache bundle install',
    'RUN bundle exec rake',
  ],
  bad: [
    `
RUN bundle install --jobs 4
    ^^^^^^^^^^^^^^ The gem archives of "bundle install" stay in the layer: delete the cache directory of the bundle in this RUN.
`,
  ],
});
