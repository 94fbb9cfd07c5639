import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { usesBelow } from '../../../rules/model/secrets/secret-mount.ts';

describe('where a secret is used', () => {
  const uses = (text: string) => {
    const doc = parseDockerfile(text);
    const [declaration] = doc.ofType('ARG');
    return usesBelow(declaration!, 'TOKEN').map(({ start, end }) => text.slice(start, end));
  };

  it('is below its declaration, in its stage and those that build on it', () => {
    assert.deepEqual(
      uses(
        'FROM a AS one\nRUN x $TOKEN\nARG TOKEN\nRUN x "$TOKEN" \\\n  ${TOKEN:-y} \'$TOKEN\'\nFROM one\nLABEL x=$TOKEN\n',
      ),
      ['$TOKEN', '${TOKEN:-y}', '$TOKEN'],
    );
    assert.deepEqual(uses('FROM a AS one\nARG TOKEN\nFROM b\nRUN x $TOKEN\n'), []);
    assert.deepEqual(uses('ARG TOKEN\nFROM b\nRUN x $TOKEN\n'), []);
  });
});
