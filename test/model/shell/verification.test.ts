import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { verifies } from '../../../rules/model/shell/checksums.ts';
import { parseShell } from '../../../rules/model/shell/script.ts';
import { switchedOff } from '../../../rules/model/shell/verification.ts';
import { MappedText } from '../../../rules/model/text.ts';

const commands = (text: string) => parseShell(MappedText.of(text), 'posix').commands;
const off = (text: string) =>
  commands(text).flatMap((command) =>
    switchedOff(command, text).map(
      ({ what, text: word, range }) => `${what} ${word} ${text.slice(range.start, range.end)}`,
    ),
  );

describe('switchedOff', () => {
  it('finds flags, options with values and settings', () => {
    assert.deepEqual(off('curl -sk x && pip3 install --trusted-host a b && npm config -g set strict-ssl=false'), [
      'tls -k -sk',
      'tls --trusted-host --trusted-host a',
      'tls strict-ssl=false strict-ssl=false',
    ]);
    assert.deepEqual(off('dnf -y --nogpgcheck --setopt=x.sslverify=0 install a'), [
      'signature --nogpgcheck --nogpgcheck',
      'tls --setopt=x.sslverify=0 --setopt=x.sslverify=0',
    ]);
  });

  it('is silent about values that are not known', () => {
    assert.deepEqual(off('dnf --setopt=sslverify=$V install a && git config http.sslVerify $V'), []);
  });
});

describe('verifies', () => {
  it('knows checksum and signature programs', () => {
    assert.deepEqual(
      commands('sha256sum -c a; gpg --verify a; gpg --dearmor; openssl dgst a; openssl req; cosign verify a').map(
        verifies,
      ),
      [true, true, false, true, false, true],
    );
  });
});
