import rule from '../../rules/twelve-factor/seed-at-start.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [{ Dockerfile: 'CMD ["bin/rails", "db:seed"]' }, { Dockerfile: 'CMD ["app"]' }],
  bad: [
    {
      Dockerfile: `
CMD python manage.py createsuperuser --noinput; gunicorn app
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "manage.py createsuperuser" runs at every start: make it a task of its own that somebody runs once.
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: sh -c "php artisan db:seed --force && php-fpm"
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "artisan db:seed" runs at every start: make it a task of its own that somebody runs once.
`,
    },
  ],
});
