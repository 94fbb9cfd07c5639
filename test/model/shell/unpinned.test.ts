import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { packageActions } from '../../../rules/model/shell/installs.ts';
import { parseShell } from '../../../rules/model/shell/script.ts';
import { unpinnedPackages } from '../../../rules/model/shell/unpinned.ts';
import { MappedText } from '../../../rules/model/text.ts';

const pinned = (text: string) =>
  unpinnedPackages(packageActions(parseShell(MappedText.of(text), 'posix')), 'apt', 'dnf', 'pip', 'npm', 'go').map(
    (each) => each.pinned,
  );

describe('unpinnedPackages', () => {
  it('lists packages of the managers asked for, in the form with a version', () => {
    assert.deepEqual(pinned('apt-get install a b=1 && apk add c && npm i d e@1 @f/g && dnf install h'), [
      'a=…',
      'd@…',
      '@f/g@…',
      'h-…',
    ]);
  });

  it('knows names for the newest version, module streams and source repositories', () => {
    assert.deepEqual(pinned('npm i a@latest git://x/y && go install b.c/d@latest && dnf module install n m:2'), [
      'a@…',
      'git://x/y#…',
      'b.c/d@v…',
      'n:…',
    ]);
    assert.deepEqual(pinned('pip install git+ssh://git@x/y git+https://x/y@1.0'), ['git+ssh://git@x/y@…']);
  });

  it('lists nothing where constraints fix the versions', () => {
    assert.deepEqual(pinned('pip install a -c constraints.txt'), []);
  });
});
