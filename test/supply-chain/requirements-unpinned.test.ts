import rule from '../../rules/supply-chain/requirements-unpinned.ts';
import { testRule } from '../support/rule-test.ts';

const message = (packages: string) =>
  `requirements.txt leaves open which version of ${packages} is installed: pin it with "==", as pip-compile or uv do.`;
const dockerfile = 'FROM python:3.14\nCOPY . .\nRUN pip install -r requirements.txt\n';

testRule(rule, {
  good: [
    {
      Dockerfile: dockerfile,
      'requirements.txt':
        'flask==3.1.2\nuvicorn[standard]==0.38.0 ; python_version > "3.9"\nrequests @ https://example.org/r.whl\n-e .\n./local\n--index-url https://example.org/simple\ngit+https://example.org/a.git@v1\na===1.0 \\\n  --hash=sha256:abc\n# end\n',
    },
    // Other files decide.
    { Dockerfile: dockerfile, 'requirements.txt': 'flask\n-c constraints.txt\n' },
    { Dockerfile: dockerfile, 'requirements.txt': '-r base.txt\nflask\n' },
    {
      Dockerfile: 'FROM python:3.14\nCOPY . .\nRUN pip install -c c.txt -r requirements.txt\n',
      'requirements.txt': 'flask\n',
      'c.txt': 'flask==3\n',
    },
    { Dockerfile: dockerfile, 'a.py': '' },
    {
      Dockerfile: 'FROM python:3.14\nCOPY src .\nRUN pip install -r requirements.txt\n',
      'requirements.txt': 'flask\n',
    },
    // Which of the two is installed cannot be told.
    { Dockerfile: dockerfile, 'requirements.txt': 'flask\n', 'api/requirements.txt': 'flask==3.1.2\n' },
    {
      Dockerfile: 'FROM python:3.14\nCOPY . /app\nRUN pip install -r /app/api/requirements.txt\n',
      'requirements.txt': 'flask\n',
      'api/requirements.txt': 'flask==3.1.2\n',
    },
    {
      Dockerfile: 'FROM python:3.14\nCOPY . .\nRUN uv pip install -r pyproject.toml\n',
      'pyproject.toml': '[project]\nname = "a"\n',
    },
    { 'dev/Dockerfile': dockerfile, 'dev/requirements.txt': 'flask\n' },
    { Dockerfile: 'FROM python:3.14\nCOPY . .\nRUN pip install -r $FILE\n', 'requirements.txt': 'flask\n' },
  ],
  bad: [
    {
      Dockerfile: `
FROM python:3.14
COPY requirements.txt /tmp/
RUN pip install --no-cache-dir \\
  -r /tmp/requirements.txt
     ^^^^^^^^^^^^^^^^^^^^^ ${message('Flask, requests, zope.interface, … (5)')}
`,
      'requirements.txt':
        'Flask # web\r\ngunicorn==23.0.0\r\nrequests>=2,<3\r\nzope.interface[test]~=8.0\r\na==1.*\r\nb; python_version<"3"\r\n',
    },
    {
      Dockerfile: `
FROM python:3.14
COPY . .
RUN uv pip install --requirement=requirements.txt
                                 ^^^^^^^^^^^^^^^^ ${message('flask')}
`,
      'requirements.txt': 'flask\n',
    },
  ],
  except: { onbuild: 'Behind ONBUILD another build context counts.' },
});
