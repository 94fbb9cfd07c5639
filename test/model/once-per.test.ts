import assert from 'node:assert/strict';
import { oncePer } from '../../rules/model/once-per.ts';

describe('a question asked once per object', () => {
  it('is answered once, with undefined too, and for each object and question', () => {
    let asked = 0;
    const nothing = oncePer((_key: object) => {
      asked++;
      return undefined;
    });
    const size = oncePer((list: readonly number[]) => ({ size: list.length }));
    const [one, two] = [[1], [1, 2]];
    nothing(one);
    nothing(one);
    assert.equal(asked, 1);
    assert.equal(size(one), size(one));
    assert.deepEqual([size(one).size, size(two).size], [1, 2]);
  });

  it('leaves no trace that a copy or a comparison sees', () => {
    const name = oncePer((key: { readonly name: string }) => key.name);
    const first = { name: 'a' };
    assert.equal(name(first), 'a');
    assert.deepEqual(first, { name: 'a' });
    assert.equal(name({ ...first, name: 'b' }), 'b');
  });
});
