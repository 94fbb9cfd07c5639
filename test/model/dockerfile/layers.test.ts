import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { joinRuns } from '../../../rules/model/dockerfile/join-runs.ts';
import {
  commandPath,
  copiedPaths,
  earlierInstructions,
  isInFinalImage,
  pathInImage,
} from '../../../rules/model/dockerfile/layers.ts';

describe('layers', () => {
  it('knows which instructions write into the final image', () => {
    const doc = parseDockerfile('FROM a AS b\nRUN 1\nFROM c AS d\nRUN 2\nONBUILD RUN 3\nFROM b\nRUN 4\n');
    assert.deepEqual(doc.ofType('RUN').map(isInFinalImage), [true, false, true, true]);
  });
  it('lists what ran before, through the stages, nearest first', () => {
    const doc = parseDockerfile('FROM a AS b\nENV A=1\nRUN x\nFROM b\nUSER u\nRUN y\nRUN z\n');
    const last = doc.ofType('RUN')[1]!;
    assert.deepEqual(
      earlierInstructions(last).map(({ keyword }) => keyword),
      ['USER', 'RUN', 'ENV'],
    );
  });
  it('makes paths absolute, or comparable where the directory is unknown', () => {
    const [first, second, third] = parseDockerfile('FROM x\nRUN a\nWORKDIR /w\nRUN b\nWORKDIR $X\nRUN c\n').ofType(
      'RUN',
    );
    assert.equal(pathInImage(second!, './a/../b'), '/w/b');
    assert.equal(pathInImage(second!, '/a//b/'), '/a/b');
    assert.equal(pathInImage(second!, '~/a'), undefined);
    assert.equal(pathInImage(first!, '.'), pathInImage(first!, ''.padEnd(1, '.')));
    assert.notEqual(pathInImage(first!, 'a'), pathInImage(third!, 'a'));
  });
  it('says where copies go', () => {
    const doc = parseDockerfile('WORKDIR /w\nCOPY a b/\nCOPY a b\nCOPY a.txt b.txt /c/\nCOPY $X /d\n');
    const paths = doc
      .ofType('COPY')
      .flatMap((copy) => copiedPaths(copy).map(({ file, directory }) => [file, directory]));
    assert.deepEqual(paths, [
      ['/w/b/a', '/w/b'],
      ['/w/b', '/w/b'],
      ['/c/a.txt', '/c'],
      ['/c/b.txt', '/c'],
    ]);
  });
  it('does not guess behind cd', () => {
    const doc = parseDockerfile('WORKDIR /w\nRUN rm a && cd /x && rm b /c $D\n');
    const [run] = doc.ofType('RUN');
    const paths = doc
      .runCommands('rm')
      .flatMap((command) => command.operands.map((word) => commandPath(run!, command, word)));
    assert.deepEqual(paths, ['/w/a', undefined, '/c', undefined]);
  });
});

describe('joinRuns', () => {
  const joined = (text: string): string | undefined => {
    const [first, second] = parseDockerfile(text).ofType('RUN');
    return joinRuns(first!, second!)?.text;
  };
  it('keeps comments between the two', () => {
    assert.equal(joined('RUN a\n\n# why\nRUN b\n'), ' \\\n# why\n  && ');
  });
  it('leaves alone what is more than a chain, or sets what the other would see', () => {
    for (const first of ['cd /x', 'a; b', 'export A=1', 'A=1', 'a &', '["a"]', '<<EOF\na\nEOF']) {
      assert.equal(joined(`RUN ${first}\nRUN b\n`), undefined, first);
    }
  });
});
