import rule from '../../rules/image-size/composer-dev-dependencies.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN composer install --no-dev',
    `
ENV COMPOSER_NO_DEV=1
RUN composer install
`,
    'RUN composer require a/b',
    `
FROM composer:2 AS build
RUN composer install
FROM php:8.4
COPY --from=build /app/public /public
`,
  ],
  bad: [
    {
      snippet: `
RUN composer install --optimize-autoloader
    ^^^^^^^^^^^^^^^^ "composer install" also installs development dependencies into the final image: add --no-dev.
`,
      fixed: `
RUN composer install --no-dev --optimize-autoloader
`,
    },
    {
      snippet: `
FROM composer:2 AS vendor
RUN composer install
    ^^^^^^^^^^^^^^^^ "composer install" also installs development dependencies into the final image: add --no-dev.
FROM php:8.4
COPY --from=vendor /app/vendor/ /app/vendor/
`,
      fixed: `
FROM composer:2 AS vendor
RUN composer install --no-dev
FROM php:8.4
COPY --from=vendor /app/vendor/ /app/vendor/
`,
    },
  ],
});
