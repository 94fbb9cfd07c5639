import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCompose } from '../../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { variableSettings } from '../../../rules/model/process/variable-uses.ts';

const found = (doc: Parameters<typeof variableSettings>[0]) =>
  variableSettings(doc).map(({ name, value, range, removal }) => ({
    name,
    value,
    source: doc.source.slice(range.start, range.end),
    removable: removal().length > 0,
  }));

describe('variableSettings', () => {
  it('lists ENV and ARG with values that are known', () => {
    assert.deepEqual(found(parseDockerfile('FROM a\nARG X=1 Y\nENV A="b $X" C=$Y\nENV D e f\nONBUILD ENV G=h\n')), [
      { name: 'X', value: '1', source: 'X=1', removable: true },
      { name: 'A', value: 'b 1', source: 'A="b $X"', removable: true },
      { name: 'D', value: 'e f', source: 'D e f', removable: true },
      { name: 'G', value: 'h', source: 'G=h', removable: false },
    ]);
  });

  it('lists the environment of services, with the defaults of variables', () => {
    const text =
      'services:\n  a:\n    environment:\n      A: "1"\n      B: ${B:-2}\n      C: ${C}\n      D:\n  b:\n    environment: [E=3]\n';
    assert.deepEqual(found(parseCompose(text)), [
      { name: 'A', value: '1', source: 'A: "1"', removable: true },
      { name: 'B', value: '2', source: 'B: ${B:-2}', removable: true },
      { name: 'E', value: '3', source: 'E=3', removable: true },
    ]);
  });
});
