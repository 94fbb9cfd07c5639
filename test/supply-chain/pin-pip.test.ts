import rule from '../../rules/supply-chain/pin-pip.ts';
import { testRule } from '../support/rule-test.ts';

testRule(rule, {
  good: [
    'RUN pip install -r requirements.txt',
    'RUN pip install .',
    'RUN pip install -e .[dev]',
    'RUN pip3 install mypkg.tar.gz',
    "RUN pip install 'alabaster>=0.7'",
    'RUN pip install pykafka -c http://foo.bar.baz',
    'RUN pip install git+https://github.com/rtfd/r-ext.git@0.6-alpha#egg=r-ext',
    'RUN pipenv install black',
    'RUN uv add flask',
    'RUN pip install $PACKAGES',
    'RUN pip install "flask==${FLASK}"',
    'RUN pip download',
    'RUN pip install https://example.com/a.zip',
  ],
  bad: [
    `
RUN pip2 install MySQL_python
                 ^^^^^^^^^^^^ pip installs whichever "MySQL_python" is the newest: pin its version, or install from a requirements file.
`,
    `
RUN python3 -m pip install --no-cache-dir \\
  # web
  flask[async] gunicorn==23.0.0 \\
  ^^^^^ pip installs whichever "flask" is the newest: pin its version, or install from a requirements file.
  "requests"
   ^^^^^^^^ pip installs whichever "requests" is the newest: pin its version, or install from a requirements file.
`,
    `
RUN pipx install black && uv pip install ruff
                 ^^^^^ pipx installs whichever "black" is the newest: pin its version, or install from a requirements file.
                                         ^^^^ uv installs whichever "ruff" is the newest: pin its version, or install from a requirements file.
`,
    `
RUN <<EOF
pip install git+https://github.com/acme/tool.git
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pip installs whichever "git+https://github.com/acme/tool.git" is the newest: pin its version, or install from a requirements file.
EOF
`,
    `
RUN ["pip", "install", "flask"]
                        ^^^^^ pip installs whichever "flask" is the newest: pin its version, or install from a requirements file.
`,
  ],
});
