import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type PackageAction, packageActions } from '../../../rules/model/shell/installs.ts';
import { at, script } from './reading.ts';

/** `manager action: packages`, with marks: `?` for unknown packages, `!` for a question that waits. */
function line(source: string, action: PackageAction): string {
  const packages = action.packages.map(({ kind, name, operator, version }) => {
    const written = version === undefined ? name : `${name} ${operator} ${version}`;
    return kind === 'registry' ? written : `${kind}(${written})`;
  });
  const marks = `${action.hasUnknownPackages ? '?' : ''}${action.assumesYes ? '' : '!'}${action.isGlobal ? 'g' : ''}`;
  for (const found of action.packages) {
    assert.equal(at(source, found.range), found.word.text);
    if (!found.word.quoted && found.operator !== '-v' && found.operator !== '--version') {
      assert.equal(at(source, found.nameRange), found.name);
      assert.equal(at(source, found.versionRange), found.version);
    }
  }
  return `${action.manager} ${action.action}${marks}: ${packages.join(', ')}`;
}

const cases: [string, string[]][] = [
  ['apt-get update && apt-get install -y --no-install-recommends curl git', ['apt update: ', 'apt install: curl, git']],
  [
    'apt install curl=7.88.1-10 libc6:amd64=2.36 python3/stable',
    ['apt install!: curl = 7.88.1-10, libc6 = 2.36, python3 / stable'],
  ],
  [
    'apt-get install -qq curl=${CURL_VERSION} g++ "nginx=1.*"',
    ['apt install: curl = ${CURL_VERSION}, g++, nginx = 1.*'],
  ],
  [
    'apt-get install -q -q a; apt-get install -q=2 b; apt-get install -q c',
    ['apt install: a', 'apt install: b', 'apt install!: c'],
  ],
  ['apt-get -o APT::Get::Assume-Yes=true install a', ['apt install: a']],
  ['apt-get install -y $PACKAGES php$V-cli "lib$X" $(cat list) lib*', ['apt install?: ']],
  ['apt-get install -y ./a.deb /tmp/b.deb desktop^', ['apt install: file(./a.deb), file(/tmp/b.deb), group(desktop)']],
  [
    'apt-get -y upgrade; apt-get dist-upgrade -y; apt-get purge -y --auto-remove gcc; apt-get clean',
    ['apt upgrade: ', 'apt upgrade: ', 'apt remove: gcc', 'apt clean: '],
  ],
  ['apt-get -t bookworm-backports install -y a', ['apt install: a']],
  ['apt-get', []],
  ['apt-get --version', []],
  [
    'apk add --no-cache --virtual .build gcc=12.2-r0 "musl-dev>1" curl~8.1 git@edge py3-pip~=23 !busybox',
    ['apk install: virtual(.build), gcc = 12.2-r0, musl-dev > 1, curl ~ 8.1, git, py3-pip ~= 23'],
  ],
  ['apk del .build; apk update; apk -U upgrade', ['apk remove: virtual(.build)', 'apk update: ', 'apk upgrade: ']],
  [
    'yum install -y httpd-2.4.6-90.el7.x86_64 java-17-openjdk gcc.x86_64',
    ['yum install: httpd - 2.4.6-90.el7.x86_64, java-17-openjdk, gcc'],
  ],
  [
    'dnf install -y "nginx-1:1.20" @development https://x/y.rpm; dnf clean all',
    ['dnf install: nginx - 1:1.20, group(development), url(https://x/y.rpm)', 'dnf clean: '],
  ],
  [
    'microdnf install nginx; tdnf install -y nginx; dnf module install -y nodejs:18',
    ['microdnf install!: nginx', 'dnf install: nginx', 'dnf install: group(nodejs : 18)'],
  ],
  [
    'zypper -n in "a>=2" b=1.0; zypper install c; zypper dup -y; zypper cc -a',
    ['zypper install: a >= 2, b = 1.0', 'zypper install!: c', 'zypper upgrade: ', 'zypper clean: '],
  ],
  [
    'pip3 install --no-cache-dir flask==3.0.0 "uvicorn[standard]>=0.23,<1" requests -r requirements.txt -c c.txt',
    ['pip install: flask == 3.0.0, uvicorn >= 0.23,<1, requests, requirements(requirements.txt), constraints(c.txt)'],
  ],
  [
    `python3 -m pip install -U pip "a; python_version<'3'" ./dist/x.whl . .[dev] -e src git+https://x/y "z @ https://x/z.zip"`,
    [
      'pip install: pip, a, file(./dist/x.whl), directory(.), directory(.[dev]), src, url(git+https://x/y), file(z @ https://x/z.zip)',
    ],
  ],
  [
    'pip install $PKG flask==$FLASK; pip uninstall -y a; pip cache purge; pip --version',
    ['pip install?: flask == $FLASK', 'pip remove: a', 'pip clean: '],
  ],
  [
    'pipx install black==24.1; uv pip install a==1; uv sync --frozen; uv add b; uv tool install ruff@0.5',
    [
      'pipx install: black == 24.1',
      'uv install: a == 1',
      'uv lockfile-install: ',
      'uv install: b',
      'uv install: ruff @ 0.5',
    ],
  ],
  [
    'poetry install --no-root; poetry add a@^1; pipenv install --deploy; pipenv install b',
    ['poetry lockfile-install: ', 'poetry install: a @ ^1', 'pipenv lockfile-install: ', 'pipenv install: b'],
  ],
  [
    'conda install -y -c conda-forge numpy=1.26 "scipy>=1"; mamba env create -f env.yml; conda clean -afy',
    ['conda install: numpy = 1.26, scipy >= 1', 'conda lockfile-install!: requirements(env.yml)', 'conda clean: '],
  ],
  [
    'npm install -g @angular/cli@17 typescript pm2@latest; npm ci; npm i; npm install $X; npm cache clean --force',
    [
      'npm installg: @angular/cli @ 17, typescript, pm2 @ latest',
      'npm lockfile-install: ',
      'npm lockfile-install: ',
      'npm install?: ',
      'npm clean: ',
    ],
  ],
  [
    'npm i --omit=dev ./lib user/repo https://x/y.tgz z.tgz',
    ['npm install: directory(./lib), url(user/repo), url(https://x/y.tgz), file(z.tgz)'],
  ],
  [
    'yarn --frozen-lockfile; yarn; yarn install; yarn add a@1; yarn global add b; yarn cache clean; yarn build; yarn --version',
    [
      'yarn lockfile-install: ',
      'yarn lockfile-install: ',
      'yarn lockfile-install: ',
      'yarn install: a @ 1',
      'yarn installg: b',
      'yarn clean: ',
    ],
  ],
  [
    'pnpm i --frozen-lockfile; pnpm add -g a; bun install; bun add b@2; pnpm store prune',
    ['pnpm lockfile-install: ', 'pnpm installg: a', 'bun lockfile-install: ', 'bun install: b @ 2', 'pnpm clean: '],
  ],
  [
    'gem install bundler:2.4 rails -v 7.1 --no-document; bundle install --jobs 4; bundle; bundle exec rake',
    ['gem install: bundler : 2.4, rails -v 7.1', 'bundle lockfile-install: ', 'bundle lockfile-install: '],
  ],
  ['gem install pg -- --with-pg-config=/x', ['gem install: pg']],
  [
    'go install example.com/x@v1.2.3; go install ./...; go mod download; go get golang.org/x/net',
    [
      'go install: example.com/x @ v1.2.3',
      'go install: directory(./...)',
      'go lockfile-install: ',
      'go install: golang.org/x/net',
    ],
  ],
  [
    'cargo install ripgrep@14 ; cargo install --locked --version 1.2 b; cargo install --path .; cargo build',
    ['cargo install: ripgrep @ 14', 'cargo install: b --version 1.2', 'cargo install: directory(.)'],
  ],
  [
    'composer install --no-dev; composer require a/b:^1.0 c/d; composer global require e/f "g/h 2.*"',
    ['composer lockfile-install: ', 'composer install: a/b : ^1.0, c/d', 'composer installg: e/f, g/h  2.*'],
  ],
  ['cat list | xargs apt-get install -y', ['apt install?: ']],
  ['sudo sh -c "apt-get install -y curl"', ['apt install: curl']],
];

describe('what a script asks package managers to do', () => {
  for (const [source, expected] of cases) {
    it(source, () => {
      const found = packageActions(script(source)).map((action) => line(source, action));
      assert.deepEqual(found, expected);
    });
  }

  it('has a verb with its range', () => {
    const source = 'yarn cache clean; npm --prefix x ci; bundle --jobs 4';
    assert.deepEqual(
      packageActions(script(source)).map(({ verb }) => at(source, verb.range)),
      ['clean', 'ci', 'bundle'],
    );
  });
});
