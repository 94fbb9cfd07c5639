import rule from '../../rules/twelve-factor/binds-to-localhost.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    { Dockerfile: 'CMD ["uvicorn", "a:b", "--host", "0.0.0.0"]' },
    { Dockerfile: 'CMD ["uvicorn", "a:b", "--uds", "/s"]' },
    {
      Dockerfile: `
ENV UVICORN_HOST=0.0.0.0
CMD ["uvicorn", "a:b"]
`,
    },
    { Dockerfile: 'CMD gunicorn a:b $OPTIONS' },
    { Dockerfile: 'CMD ["gunicorn", "-c", "conf.py", "a:b"]' },
    {
      Dockerfile: 'CMD ["gunicorn", "a:b"]',
      'gunicorn.conf.py': `
bind = "0.0.0.0:80"
`,
    },
    { Dockerfile: 'CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]' },
    { Dockerfile: 'CMD ["vite", "--host"]' },
    { Dockerfile: 'CMD ["flask", "db", "upgrade"]' },
    { Dockerfile: 'CMD ["next", "start"]' },
    {
      Dockerfile: 'CMD ["uvicorn", "a:b"]',
      'compose.yaml': `
services:
  a:
    build: .
    network_mode: host
`,
    },
    {
      Dockerfile: 'CMD ["uvicorn", "a:b"]',
      'compose.yaml': `
services:
  a:
    build: .
    environment:
      UVICORN_HOST: 0.0.0.0
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: uvicorn a:b
    network_mode: host
`,
    },
    {
      'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: uvicorn a:b
    env_file: a.env
`,
    },
    { Dockerfile: 'RUN uvicorn a:b' },
    { Dockerfile: 'CMD ["gunicorn", "--bind", "127.0.0.1:1", "-b", "0.0.0.0:80", "a"]' },
    { Dockerfile: 'CMD ["gunicorn", "--bind", "$HOST", "a"]' },
  ],
  bad: [
    {
      snippet: {
        Dockerfile: `
FROM python:3.14-slim
ENTRYPOINT ["tini", "--"]
CMD ["uvicorn", "a:b", "--port", "80"]
      ^^^^^^^ "uvicorn" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
FROM python:3.14-slim
ENTRYPOINT ["tini", "--"]
CMD ["uvicorn", "a:b", "--port", "80", "--host", "0.0.0.0"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD exec gunicorn --workers 2 \\
  # only here
  --bind=127.0.0.1:8000 a:b
         ^^^^^^^^^^^^^^ "127.0.0.1:8000" can only be reached from inside the container: listen on 0.0.0.0.
`,
      },
      fixed: `
CMD exec gunicorn --workers 2 \\
  # only here
  --bind=0.0.0.0:8000 a:b
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["python", "-m", "flask", "run", "-h", "localhost"]
                                            ^^^^^^^^^ "localhost" can only be reached from inside the container: listen on 0.0.0.0.
`,
      },
      fixed: `
CMD ["python", "-m", "flask", "run", "-h", "0.0.0.0"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD flask --app a run && true
    ^^^^^^^^^^^^^^^^^ "flask" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
CMD flask --app a run --host 0.0.0.0 && true
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["python", "manage.py", "runserver", "8000"]
                                          ^^^^ "manage.py" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD python manage.py runserver
           ^^^^^^^^^^^^^^^^^^^ "manage.py" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
CMD python manage.py runserver 0.0.0.0:8000
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["php", "-S", "localhost:80"]
                   ^^^^^^^^^^^^ "localhost:80" can only be reached from inside the container: listen on 0.0.0.0.
`,
      },
      fixed: `
CMD ["php", "-S", "0.0.0.0:80"]
`,
    },
    {
      snippet: {
        Dockerfile: `
CMD ["puma", "-b", "tcp://127.0.0.1:3000"]
                    ^^^^^^^^^^^^^^^^^^^^ "tcp://127.0.0.1:3000" can only be reached from inside the container: listen on 0.0.0.0.
`,
      },
      fixed: `
CMD ["puma", "-b", "tcp://0.0.0.0:3000"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: ["gunicorn", "a:b"]
              ^^^^^^^^^^ "gunicorn" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: ["gunicorn", "a:b", "--bind", "0.0.0.0:8000"]
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: uvicorn a:b
             ^^^^^^^ "uvicorn" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: uvicorn a:b --host 0.0.0.0
`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: 
      - mkdocs
        ^^^^^^> "mkdocs" listens on 127.0.0.1 by itself, where nobody outside the container reaches it: name 0.0.0.0.
      - serve
      ^^^^^^^<

`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: 
      - mkdocs
      - serve
      - --dev-addr
      - 0.0.0.0:8000

`,
    },
    {
      snippet: {
        'compose.yaml': `
services:
  web:
    image: acme/web:1.4
    command: bundle exec rails s -b 127.0.0.1
                                    ^^^^^^^^^ "127.0.0.1" can only be reached from inside the container: listen on 0.0.0.0.
`,
      },
      fixed: `
services:
  web:
    image: acme/web:1.4
    command: bundle exec rails s -b 0.0.0.0
`,
    },
  ],
});
