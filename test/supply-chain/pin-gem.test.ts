import rule from '../../rules/supply-chain/pin-gem.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN gem install bundler:1',
    'RUN gem install bundler -v 2.0.1',
    'RUN gem install bundler --version="2.0.1"',
    'RUN gem install bundler:2.0.1 -- --use-system-libraries=true',
    'RUN gem install x.gem',
    'RUN bundle install',
  ],
  bad: [
    `
RUN gem i bunlder:1 nokogiri
                    ^^^^^^^^ gem installs whichever "nokogiri" is the newest: pin its version ("nokogiri:…").
`,
    `
RUN gem install --no-document \\
  rails
  ^^^^^ gem installs whichever "rails" is the newest: pin its version ("rails:…").
`,
    `
RUN <<EOF
gem install foreman
            ^^^^^^^ gem installs whichever "foreman" is the newest: pin its version ("foreman:…").
EOF
`,
    `
RUN ["gem", "install", "rake"]
                        ^^^^ gem installs whichever "rake" is the newest: pin its version ("rake:…").
`,
  ],
});
