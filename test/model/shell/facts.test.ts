import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createdAccounts } from '../../../rules/model/shell/accounts.ts';
import { downloads } from '../../../rules/model/shell/downloads.ts';
import {
  coversDirectory,
  createdDirectories,
  createdLinks,
  isWorldWritable,
  permissionChanges,
  removedPaths,
  setsExecutable,
  setsId,
} from '../../../rules/model/shell/paths.ts';
import { readShebang, shellDialect } from '../../../rules/model/shell/shebang.ts';
import { script } from './reading.ts';

describe('downloads', () => {
  const cases: [string, (string | undefined)[][]][] = [
    ['curl https://x/a.tgz', [['https://x/a.tgz', 'stdout', undefined, undefined]]],
    ['curl -fsSL https://x/i.sh | bash -s -- -y', [['https://x/i.sh', 'stdout', undefined, 'bash']]],
    ['curl -fsSLo /tmp/a.tgz https://x/b.tgz', [['https://x/b.tgz', '/tmp/a.tgz', 'a.tgz', undefined]]],
    ['curl -LO https://x/b.tgz?v=1', [['https://x/b.tgz?v=1', undefined, 'b.tgz', undefined]]],
    ['curl https://x/b > c', [['https://x/b', 'c', 'c', undefined]]],
    [
      'curl -o a https://x/1 -o b https://x/2',
      [
        ['https://x/1', 'a', 'a', undefined],
        ['https://x/2', 'b', 'b', undefined],
      ],
    ],
    ['wget https://x/y/z.deb', [['https://x/y/z.deb', undefined, 'z.deb', undefined]]],
    ['wget -qO- "https://x/$V" | tar xz', [['"https://x/$V"', 'stdout', undefined, 'tar']]],
    ['wget -O "$F" https://x/y', [['https://x/y', '"$F"', undefined, undefined]]],
    ['wget -P /tmp https://x/', [['https://x/', undefined, undefined, undefined]]],
    ['aria2c -o a https://x/y', [['https://x/y', 'a', 'a', undefined]]],
  ];
  for (const [source, expected] of cases) {
    it(source, () => {
      const found = downloads(script(source)).map(({ url, output, fileName, pipedInto }) => [
        url.text,
        typeof output === 'object' ? output.text : output,
        fileName,
        pipedInto?.name,
      ]);
      assert.deepEqual(found, expected);
    });
  }

  it('whose content nobody wants are marked', () => {
    const source =
      'curl -I x; curl -o /dev/null x; curl x > /dev/null; wget --spider x; wget -q -O /dev/null x; curl -f x';
    assert.deepEqual(
      downloads(script(source)).map(({ discarded }) => discarded),
      [true, true, true, true, true, false],
    );
  });
});

describe('removed paths', () => {
  it('come from rm, rmdir, unlink and find -delete', () => {
    const source =
      'rm -rf /var/lib/apt/lists/* "$X"; rm a; find /var/cache -type f -delete; find / -name x -delete; rmdir b';
    assert.deepEqual(
      removedPaths(script(source)).map(({ path, recursive }) => [path.text, recursive]),
      [
        ['/var/lib/apt/lists/*', true],
        ['"$X"', true],
        ['a', false],
        ['/var/cache', true],
        ['b', false],
      ],
    );
  });

  it('cover a directory or not', () => {
    const covers = (source: string) => coversDirectory(removedPaths(script(source))[0]!, '/var/lib/apt/lists');
    assert.deepEqual(
      [
        'rm -rf /var/lib/apt/lists/*',
        'rm -rf /var/lib/apt/lists',
        'rm -r /var/lib/apt/',
        'rm -rf /var//lib/apt/lists/',
      ].map(covers),
      [true, true, true, true],
    );
    assert.deepEqual(
      [
        'rm /var/lib/apt/lists/*',
        'rm -rf /var/lib/apt/lists/x',
        'rm -rf /var/lib/apt/lists2',
        'rm -rf "/var/lib/apt/lists/*"',
        'rm -rf /',
      ].map(covers),
      [false, false, false, false, false],
    );
  });
});

describe('permission changes', () => {
  it('name what they change', () => {
    const source =
      'chmod -R 755 /a /b; chmod +x c; chown --recursive app:app /d; chgrp www e; chmod --reference=f g; chmod -w h';
    assert.deepEqual(
      permissionChanges(script(source)).map(({ kind, value, paths, recursive }) => [
        kind,
        value?.text,
        paths.map(({ text }) => text).join(),
        recursive,
      ]),
      [
        ['mode', '755', '/a,/b', true],
        ['mode', '+x', 'c', false],
        ['owner', 'app:app', '/d', true],
        ['group', 'www', 'e', false],
        ['mode', undefined, 'g', false],
        ['mode', '-w', 'h', false],
      ],
    );
  });

  it('have modes that can be read', () => {
    const modes = ['777', '0755', 'a+rwx', 'o=rw', 'u+w,o-w', 'ug+w', '4755', 'u+s', '+s', 'o+t', 'x y', '$M'];
    assert.deepEqual(modes.map(isWorldWritable), [
      true,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      undefined,
      undefined,
    ]);
    assert.deepEqual(modes.map(setsId), [
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      false,
      undefined,
      undefined,
    ]);
    assert.deepEqual(['755', '644', '+x', 'u+X', 'a-x'].map(setsExecutable), [true, false, true, true, false]);
  });
});

describe('links and directories', () => {
  it('are listed', () => {
    const read = script('ln -sf /bin/bash /bin/sh; ln a b c; mkdir -p -m 700 /x /y; install -d /z');
    assert.deepEqual(
      createdLinks(read).map(({ target, link, symbolic }) => [target.text, link.text, symbolic]),
      [['/bin/bash', '/bin/sh', true]],
    );
    assert.deepEqual(
      createdDirectories(read).map(({ path, mode }) => [path.text, mode?.text]),
      [
        ['/x', '700'],
        ['/y', '700'],
        ['/z', undefined],
      ],
    );
  });
});

describe('created accounts', () => {
  const cases: [string, (string | boolean | undefined)[][]][] = [
    ['useradd -r -u 1001 -g app -s /sbin/nologin app', [['user', 'app', '1001', 'app', true]]],
    ['useradd --uid=99999 -m app', [['user', 'app', '99999', undefined, false]]],
    ['useradd -l -m -s /bin/bash app', [['user', 'app', undefined, undefined, false]]],
    [
      'groupadd --gid 1001 app && groupadd -r x',
      [
        ['group', 'app', '1001', undefined, false],
        ['group', 'x', undefined, undefined, true],
      ],
    ],
    [
      'addgroup -S -g 1001 app && adduser -S -D -H -u 1001 -G app app',
      [
        ['group', 'app', '1001', undefined, true],
        ['user', 'app', '1001', 'app', true],
      ],
    ],
    ['adduser --system --group --uid 1001 app', [['user', 'app', '1001', undefined, true]]],
    ['adduser --disabled-password --gecos "" app', [['user', 'app', undefined, undefined, false]]],
    ['adduser app docker; addgroup app docker', []],
    ['useradd -u $UID app', [['user', 'app', '$UID', undefined, false]]],
  ];
  for (const [source, expected] of cases) {
    it(source, () => {
      assert.deepEqual(
        createdAccounts(script(source)).map((each) => [
          each.kind,
          each.name.text,
          each.id?.text,
          each.group?.text,
          each.system,
        ]),
        expected,
      );
    });
  }
});

describe('a shebang', () => {
  it('names interpreter and dialect', () => {
    assert.deepEqual(readShebang('#!/bin/bash -e\nx'), { program: 'bash', args: ['-e'], dialect: 'bash' });
    assert.deepEqual(readShebang('#! /usr/bin/env -S sh -ex\r\nx'), { program: 'sh', args: ['-ex'], dialect: 'posix' });
    assert.deepEqual(readShebang('#!/usr/bin/env python3'), { program: 'python3', args: [], dialect: undefined });
    assert.equal(readShebang('# x'), undefined);
    assert.equal(readShebang('#!'), undefined);
  });

  it('is about known shells', () => {
    assert.deepEqual(
      ['/bin/sh', 'C:\\Windows\\System32\\cmd.exe', 'pwsh', 'PowerShell.exe', 'toString'].map(shellDialect),
      ['posix', 'cmd', 'powershell', 'powershell', undefined],
    );
  });
});
