import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../rules/core/fix.ts';
import { parseDockerfile } from '../../../rules/model/dockerfile/document.ts';
import { firstStepToBuild, withoutFirstStep } from '../../../rules/model/process/first-step.ts';
import { startedCommands, starts } from '../../../rules/model/process/start.ts';

function moved(text: string): string | undefined {
  const [start] = starts(parseDockerfile(text));
  const edits = firstStepToBuild(start!, startedCommands(start!)[0]!, text);
  return edits.length > 0 ? applyEdits(text, edits) : undefined;
}

describe('the first step of a start', () => {
  it('moves to the build', () => {
    assert.equal(moved('FROM a\nCMD b c && exec d\n'), 'FROM a\nRUN b c\nCMD exec d\n');
    assert.equal(moved('FROM a\nCMD b \\\n  && c\n'), 'FROM a\nRUN b\nCMD c\n');
  });

  it('stays where it is not simply first', () => {
    for (const cmd of ['b; c', 'b | c && d', '["sh", "-c", "b && c"]', 'b > x && c', 'b \\\n  # why\n  && c', 'b || c'])
      assert.equal(moved(`FROM a\nCMD ${cmd}\n`), undefined, cmd);
  });

  it('goes without a trace', () => {
    const text = 'FROM a\nCMD ["sh", "-c", "sleep 5 && b"]\n';
    const [start] = starts(parseDockerfile(text));
    const edits = withoutFirstStep(start!, startedCommands(start!)[0]!, text);
    assert.equal(applyEdits(text, edits), 'FROM a\nCMD ["sh", "-c", "b"]\n');
  });
});
