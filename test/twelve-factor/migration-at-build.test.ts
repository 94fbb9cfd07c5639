import rule from '../../rules/twelve-factor/migration-at-build.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN python manage.py collectstatic',
    'RUN DATABASE_URL=sqlite:///x.db python manage.py migrate',
    'RUN service postgresql start && pg_ctl start && bin/rails db:migrate',
    'CMD python manage.py migrate',
    'RUN rails db:version',
  ],
  bad: [
    `
FROM ruby:3.4
RUN bundle install \\
  && bundle exec rake db:migrate
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "rake db:migrate" needs a database that is not there while the image is built: run it as a task of its own.
`,
    `
RUN <<EOF
npx prisma migrate deploy
^^^^^^^^^^^^^^^^^^^^^^^^^ "prisma migrate deploy" needs a database that is not there while the image is built: run it as a task of its own.
EOF
`,
    `
RUN ["alembic", "upgrade", "head"]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ "alembic upgrade" needs a database that is not there while the image is built: run it as a task of its own.
`,
  ],
});
