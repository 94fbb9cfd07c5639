import rule from '../../rules/single-process/celery-beat-in-worker.ts';
import { testRule } from '../support/rule-test.ts';

const message = (flag: string) =>
  `"${flag}" runs the scheduler inside this worker: start "celery beat" in a container of its own.`;

testRule(rule, {
  good: [
    { Dockerfile: 'FROM a\nCMD ["celery", "-A", "shop", "beat"]\n' },
    { Dockerfile: 'FROM a\nCMD ["celery", "-A", "worker", "beat", "-S", "x"]\n' },
    { Dockerfile: 'FROM a\nRUN celery worker -B --help\nCMD ["app", "worker", "-B"]\n' },
    { Dockerfile: 'FROM a AS dev\nCMD ["celery", "worker", "-B"]\n' },
    { 'compose.dev.yaml': 'services:\n  worker:\n    image: a\n    command: celery worker -B\n' },
    { Dockerfile: 'FROM a\nCMD celery -A $APP worker $OPTIONS\n' },
    { Dockerfile: 'FROM a\nCMD ["python", "-m", "jobs", "celery", "worker", "-B"]\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM a
CMD migrate && \\
  exec /venv/bin/celery --app shop worker -l info \\
    -B -s /tmp/schedule
    ^^ ${message('-B')}
`,
    },
    {
      Dockerfile: `
FROM a
ENTRYPOINT ["python3", "-m", "celery"]
CMD ["-A", "shop", "worker", "--beat"]
                              ^^^^^^ ${message('--beat')}
`,
    },
    {
      'compose.yaml': `
services:
  worker:
    image: a
    command: ["sh", "-c", "celery worker -B & exec gunicorn shop"]
                                         ^^ ${message('-B')}
`,
    },
  ],
});
