import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fitsForm, labelKeyFault, licenseNamed } from '../../../rules/model/image/labels.ts';

describe('label keys', () => {
  it('consist of small letters, digits, dots and hyphens', () => {
    for (const key of ['maintainer', 'org.example.a-b.c3', '']) assert.equal(labelKeyFault(key), undefined, key);
    assert.equal(labelKeyFault('Version'), 'start');
    assert.equal(labelKeyFault('a.'), 'end');
    assert.equal(labelKeyFault('a_b'), 'characters');
    assert.equal(labelKeyFault('a--b'), 'separators');
  });

  it('stay out of the namespaces of Docker, those of its extensions aside', () => {
    assert.equal(labelKeyFault('com.docker.a'), 'reserved');
    assert.equal(labelKeyFault('com.docker.extension.screenshots'), undefined);
  });
});

describe('values of labels', () => {
  it('have the form their key asks for', () => {
    assert.ok(fitsForm('https://example.org/a', 'url'));
    assert.ok(!fitsForm('example.org', 'url'));
    assert.ok(fitsForm('2026-01-31T12:00:00Z', 'time'));
    assert.ok(!fitsForm('2026-01-31', 'time'));
    assert.ok(fitsForm('0123abc', 'hash'));
    assert.ok(fitsForm('1.2.3-rc.1', 'version'));
    assert.ok(!fitsForm('1.2', 'version'));
    assert.ok(fitsForm('jane@example.org', 'email'));
  });

  it('are SPDX expressions for licences; names nobody can check may be right', () => {
    for (const value of ['MIT', '(MIT OR Apache-2.0)', 'GPL-2.0-only WITH Classpath-exception-2.0', 'LicenseRef-Own'])
      assert.ok(fitsForm(value, 'license'), value);
    for (const value of ['Apache 2.0', 'MIT and BSD', 'GPL', 'constructor license'])
      assert.ok(!fitsForm(value, 'license'), value);
  });

  it('are read in no more time than their length asks for', () => {
    const long = 'a@'.repeat(100_000);
    for (const form of ['url', 'time', 'license', 'hash', 'version', 'email'] as const) fitsForm(long, form);
  });
});

describe('names of licences', () => {
  it('mean an SPDX identifier, or leave open which', () => {
    assert.equal(licenseNamed('Apache2'), 'Apache-2.0');
    assert.equal(licenseNamed('GPL'), undefined);
    assert.equal(licenseNamed('toString'), undefined);
  });
});
