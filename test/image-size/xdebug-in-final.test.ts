import rule from '../../rules/image-size/xdebug-in-final.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    `
FROM php:8.4 AS base
FROM base AS dev
RUN pecl install xdebug
FROM base
`,
    'RUN pecl install redis',
    'RUN if [ -n "$DEBUG" ]; then pecl install xdebug; fi',
    'RUN pecl uninstall xdebug',
  ],
  bad: [
    `
RUN pecl install xdebug-3.4.7 && docker-php-ext-enable xdebug
                 ^^^^^^^^^^^^ Xdebug gets into the final image here: install it in a stage for development only.
`,
    `
FROM alpine:3.23
RUN apk add --no-cache \\
    php84 \\
    php84-pecl-xdebug
    ^^^^^^^^^^^^^^^^^ Xdebug gets into the final image here: install it in a stage for development only.
`,
  ],
});
