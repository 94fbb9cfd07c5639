import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import type { Stage } from '../../../rules/model/dockerfile/stage.ts';
import { groupMemberships } from '../../../rules/model/shell/accounts.ts';
import { setPasswords } from '../../../rules/model/shell/passwords.ts';
import { setsSticky, setsUserId, withoutWorldWrite } from '../../../rules/model/shell/paths.ts';
import { parseShell } from '../../../rules/model/shell/script.ts';
import { MappedText } from '../../../rules/model/text.ts';
import { baseAccountNames, numericId, stageAccounts } from '../../../rules/model/users/accounts.ts';
import { dropsPrivileges, hasRootMaster } from '../../../rules/model/users/privileges.ts';
import { unprivilegedUserFor } from '../../../rules/model/users/user-edits.ts';

const finalStage = (text: string): Stage => parseDockerfile(text).finalStage!;
const script = (text: string) => parseShell(MappedText.of(text), 'bash');

describe('accounts of a stage', () => {
  it('are those of the stages it builds on too, the oldest first', () => {
    const stage = finalStage('FROM debian AS a\nRUN useradd one\nFROM a\nRUN useradd two\n');
    assert.deepEqual(
      stageAccounts(stage).map(({ name }) => name.value),
      ['one', 'two'],
    );
  });

  it('have the number that is written, or that of the base image', () => {
    const stage = finalStage('FROM node:24\nRUN useradd -u 2000 app && useradd other\n');
    assert.equal(numericId(stage, 'app'), 2000);
    assert.equal(numericId(stage, 'node'), 1000);
    assert.equal(numericId(stage, 'other'), undefined);
  });

  it('are unknown for images nobody described', () => {
    assert.equal(baseAccountNames(finalStage('FROM registry.example.org/base\n')), undefined);
    assert.ok(baseAccountNames(finalStage('FROM alpine:3.22\n'))?.has('nobody'));
  });
});

describe('handing over', () => {
  it('is done by entrypoints of base images, wrappers and programs brought for it', () => {
    assert.equal(dropsPrivileges(finalStage('FROM postgres:17\n')), true);
    assert.equal(dropsPrivileges(finalStage('FROM postgres:17\nENTRYPOINT ["bash"]\n')), false);
    assert.equal(dropsPrivileges(finalStage('FROM debian\nCMD ["setpriv", "--reuid=1", "app"]\n')), true);
    assert.equal(dropsPrivileges(finalStage('FROM debian\nCOPY --from=tianon/gosu /gosu /bin/\nCMD ["app"]\n')), true);
    assert.equal(dropsPrivileges(finalStage('FROM debian\nCMD ["app"]\n')), false);
  });

  it('is not what servers with a root master do', () => {
    assert.equal(hasRootMaster(finalStage('FROM nginx\n')), true);
    assert.equal(hasRootMaster(finalStage('FROM debian\nCMD php-fpm8.3 -F\n')), true);
    assert.equal(hasRootMaster(finalStage('FROM nginx\nCMD ["app"]\n')), false);
  });
});

describe('an unprivileged user', () => {
  const userFor = (from: string): string => unprivilegedUserFor(finalStage(`FROM ${from}\n`)).lines.join(' / ');

  it('is the one the image brings, one the distribution creates, or a number', () => {
    assert.equal(userFor('node:24'), 'USER node');
    assert.equal(userFor('mcr.microsoft.com/dotnet/aspnet:9.0'), 'USER app');
    assert.match(userFor('mcr.microsoft.com/dotnet/aspnet:6.0'), /USER 10001:10001$/);
    assert.equal(userFor('gcr.io/distroless/static-debian12'), 'USER 65532');
    assert.match(userFor('debian:13'), /^RUN groupadd .* useradd .*USER 10001:10001$/);
    assert.match(userFor('alpine:3.22'), /^RUN addgroup .* adduser .*USER 10001:10001$/);
    assert.equal(userFor('fedora:43'), 'USER 10001:10001');
    assert.equal(userFor('scratch'), 'USER 65532:65532');
  });
});

describe('modes', () => {
  it('lose the right of everybody to write', () => {
    assert.equal(withoutWorldWrite('0777'), '0775');
    assert.equal(withoutWorldWrite('666'), '664');
    assert.equal(withoutWorldWrite('a+rwX'), 'ug+rwX');
    assert.equal(withoutWorldWrite('o+w'), undefined);
    assert.equal(withoutWorldWrite('u=rw,o+w'), undefined);
  });

  it('tell sticky and set-user-ID bits', () => {
    assert.deepEqual(
      ['1777', '+t', '777', 'weird'].map((mode) => setsSticky(mode)),
      [true, true, false, undefined],
    );
    assert.deepEqual(
      ['4755', 'u+s', 'g+s', '2755', 'u-s'].map((mode) => setsUserId(mode)),
      [true, true, false, false, false],
    );
  });
});

describe('further groups', () => {
  it('come from useradd, usermod, gpasswd, adduser and addgroup', () => {
    const found = groupMemberships(
      script('useradd -G a,b u; usermod -aG c u; gpasswd -a u d; adduser u e; addgroup u f; adduser u; usermod -L u'),
    );
    assert.deepEqual(
      found.map(({ user, groups }) => `${user.value} ${groups.value}`),
      ['u a,b', 'u c', 'u d', 'u e', 'u f'],
    );
  });
});

describe('passwords that a script sets', () => {
  it('are empty or fixed; unknown ones are left out', () => {
    const found = setPasswords(
      script('passwd -d a; echo b:x | chpasswd; echo "$P" | chpasswd; useradd -p "" c; passwd -l d; usermod -p "!" e'),
    );
    assert.deepEqual(
      found.map(({ account, kind }) => `${account} ${kind}`),
      ['a empty', 'b fixed', 'c empty'],
    );
  });
});
