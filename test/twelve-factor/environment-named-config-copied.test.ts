import rule from '../../rules/twelve-factor/environment-named-config-copied.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'COPY application.yml /a/',
    'COPY config/environments/production.rb /a/',
    'COPY --from=build application-prod.yml /a/',
    'COPY . .',
    `
FROM a AS x
COPY values-prod.yaml /
FROM b
`,
    'COPY src/environments/environment.prod.ts /a/',
    'COPY $FILE /a/',
  ],
  bad: [
    `
COPY application.yml \\
  config/application-prod.yml appsettings.Staging.json /a/
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "application-prod.yml" holds the settings of one environment: give them to the container, not to the image.
                              ^^^^^^^^^^^^^^^^^^^^^^^^ "appsettings.Staging.json" holds the settings of one environment: give them to the container, not to the image.
`,
    `
ADD ["config/production.json", "/a/"]
      ^^^^^^^^^^^^^^^^^^^^^^ "production.json" holds the settings of one environment: give them to the container, not to the image.
`,
    `
COPY .env.production settings_prod.py /a/
     ^^^^^^^^^^^^^^^ ".env.production" holds the settings of one environment: give them to the container, not to the image.
                     ^^^^^^^^^^^^^^^^ "settings_prod.py" holds the settings of one environment: give them to the container, not to the image.
`,
  ],
});
