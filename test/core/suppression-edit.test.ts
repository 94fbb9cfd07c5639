import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../rules/core/fix.ts';
import { type SuppressionScope, suppressionEdit } from '../../rules/core/suppression-edit.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';

type Scope = SuppressionScope;

function suppressed(
  parse: typeof parseDockerfile | typeof parseCompose,
  text: string,
  scope: Scope,
  reason?: string,
): string {
  const start = text.indexOf('BAD');
  const range = { start, end: start + 3 };
  return applyEdits(text, [suppressionEdit(parse(text), { ruleId: 'no-bad', range }, scope, reason)]);
}
const inDockerfile = (text: string, scope: Scope, reason?: string) => suppressed(parseDockerfile, text, scope, reason);
const inCompose = (text: string, scope: Scope, reason?: string) => suppressed(parseCompose, text, scope, reason);

describe('a suppression comment that is put into a Dockerfile', () => {
  it('stands above the instruction, indented as it is', () => {
    assert.equal(
      inDockerfile('FROM a\n  RUN a \\\n  && BAD\n', 'line'),
      'FROM a\n  # plimsoll-ignore no-bad\n  RUN a \\\n  && BAD\n',
    );
  });
  it('for a trigger stands above ONBUILD', () => {
    assert.equal(
      inDockerfile('FROM a\nONBUILD RUN BAD\n', 'line'),
      'FROM a\n# plimsoll-ignore no-bad\nONBUILD RUN BAD\n',
    );
  });
  it('carries the reason', () => {
    assert.equal(inDockerfile('FROM BAD', 'line', 'it must'), '# plimsoll-ignore no-bad -- it must\nFROM BAD');
  });
  it('joins the one that is there', () => {
    assert.equal(
      inDockerfile('# plimsoll-ignore other -- why\n# note\nFROM BAD\n', 'line', 'new'),
      '# plimsoll-ignore other,no-bad -- why\n# note\nFROM BAD\n',
    );
    assert.equal(
      inDockerfile('# plimsoll-ignore-file a, b\nFROM BAD\n', 'file', 'new'),
      '# plimsoll-ignore-file a, b,no-bad -- new\nFROM BAD\n',
    );
  });
  it('does not join one for something else', () => {
    assert.equal(
      inDockerfile('# plimsoll-ignore other\nFROM a\nRUN BAD\n', 'line'),
      '# plimsoll-ignore other\nFROM a\n# plimsoll-ignore no-bad\nRUN BAD\n',
    );
  });
  it('for the file stands below parser directives', () => {
    assert.equal(
      inDockerfile('# syntax=docker/dockerfile:1\n# escape=`\n# note\nFROM BAD\n', 'file'),
      '# syntax=docker/dockerfile:1\n# escape=`\n# plimsoll-ignore-file no-bad\n# note\nFROM BAD\n',
    );
    assert.equal(inDockerfile('\ufeffFROM BAD\n', 'file'), '\ufeff# plimsoll-ignore-file no-bad\nFROM BAD\n');
    assert.equal(inDockerfile('# syntax=BAD', 'line'), '# syntax=BAD\n# plimsoll-ignore-file no-bad');
  });
  it('keeps CRLF', () => {
    assert.equal(inDockerfile('FROM a\r\nRUN BAD\r\n', 'line'), 'FROM a\r\n# plimsoll-ignore no-bad\r\nRUN BAD\r\n');
  });
});

describe('a suppression comment that is put into a Compose file', () => {
  it('stands above the key, indented as it is', () => {
    assert.equal(
      inCompose('services:\n  web:\n    image: BAD\n', 'line'),
      'services:\n  web:\n    # plimsoll-ignore no-bad\n    image: BAD\n',
    );
  });
  it('stands above the list item', () => {
    assert.equal(
      inCompose('services:\n  web:\n    ports:\n      - "1"\n      - target: BAD\n', 'line'),
      'services:\n  web:\n    ports:\n      - "1"\n      # plimsoll-ignore no-bad\n      - target: BAD\n',
    );
  });
  it('stands above a value of several lines', () => {
    assert.equal(
      inCompose('services:\n  web:\n    command: |\n      a\n      BAD\n', 'line'),
      'services:\n  web:\n    # plimsoll-ignore no-bad\n    command: |\n      a\n      BAD\n',
    );
    assert.equal(
      inCompose('services:\n  web:\n    command: [\n      a,\n      BAD ]\n', 'line'),
      'services:\n  web:\n    # plimsoll-ignore no-bad\n    command: [\n      a,\n      BAD ]\n',
    );
  });
  it('joins the one that is there, above or behind', () => {
    assert.equal(
      inCompose('services:\n  web:\n    # plimsoll-ignore other\n    image: BAD\n', 'line'),
      'services:\n  web:\n    # plimsoll-ignore other,no-bad\n    image: BAD\n',
    );
    assert.equal(
      inCompose('services:\n  web:\n    image: BAD # plimsoll-ignore other\n', 'line'),
      'services:\n  web:\n    image: BAD # plimsoll-ignore other,no-bad\n',
    );
  });
  it('for the file stands on top', () => {
    assert.equal(inCompose('services:\n  BAD: {}\n', 'file'), '# plimsoll-ignore-file no-bad\nservices:\n  BAD: {}\n');
  });
});
