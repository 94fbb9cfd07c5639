import assert from 'node:assert/strict';
import { isFloating, parseTag, splitVariant, tagPrecision } from '../../../rules/model/image/tag.ts';

describe('a tag', () => {
  it('is a version and variant words', () => {
    assert.deepEqual(parseTag('22.20-alpine3.22'), {
      version: '22.20',
      numbers: [22, 20],
      variants: ['alpine3.22'],
      date: undefined,
    });
    assert.deepEqual(parseTag('3.12-slim-bookworm').variants, ['slim', 'bookworm']);
    assert.equal(parseTag('v2.11').version, '2.11');
    assert.equal(parseTag('3.13.0b1-slim').version, '3.13.0b1');
    assert.equal(parseTag('alpine').version, undefined);
    assert.equal(parseTag('bookworm-20240812').date, '20240812');
    assert.deepEqual(parseTag('8u392-b08-jdk').numbers, [8]);
  });

  it('pins more or less', () => {
    const precisions = {
      latest: 'moving',
      alpine: 'moving',
      'stable-alpine3.20': 'moving',
      '22-slim': 'major',
      '3.12': 'minor',
      '21.0.2_13-jdk': 'patch',
      'bookworm-20240812': 'build',
      'sha-1a2b3c4': 'build',
    };
    for (const [tag, precision] of Object.entries(precisions)) assert.equal(tagPrecision(tag), precision, tag);
    assert.equal(isFloating('22-slim'), true);
    assert.equal(isFloating('3.12'), false);
  });

  it('may glue a number to a word', () => {
    assert.deepEqual(splitVariant('alpine3.22'), { word: 'alpine', number: '3.22' });
    assert.deepEqual(splitVariant('bookworm'), { word: 'bookworm', number: undefined });
  });
});
