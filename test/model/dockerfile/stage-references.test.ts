import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { stageReferences } from '../../../rules/model/dockerfile/stage-references.ts';

const references = (source: string) =>
  stageReferences(parseDockerfile(source)).map(({ value, target }) => [value, target?.index]);

describe('stageReferences', () => {
  it('finds earlier and later stages by name and number, and images', () => {
    const source = `FROM a AS one
COPY --from=two x .
COPY --from=ONE x .
FROM b AS two
COPY --from=0 x .
COPY --from=nginx x .
RUN --mount=from=one,target=/x make
ONBUILD COPY --from=one x .`;
    assert.deepEqual(references(source), [
      ['two', 1],
      ['ONE', 0],
      ['0', 0],
      ['nginx', undefined],
      ['one', 0],
    ]);
  });
});

describe('what a stage needs', () => {
  it('includes stages written below it, but not itself', () => {
    const doc = parseDockerfile('FROM a AS one\nCOPY --from=two x .\nCOPY --from=one y .\nFROM b AS two');
    assert.deepEqual([...doc.stages[0]!.dependencies], [doc.stages[1]]);
    assert.deepEqual(
      doc.ofType('COPY').map((copy) => [copy.from?.stage?.index, copy.from?.image?.text.text]),
      [
        [1, undefined],
        [undefined, undefined],
      ],
    );
  });
});
