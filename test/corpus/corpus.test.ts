import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'mocha';
import { resolveConfig } from '../../rules/core/config.ts';
import { fixAll } from '../../rules/core/fix.ts';
import { type LintResult, lint } from '../../rules/core/lint.ts';
import { renderFixTitle, renderMessage } from '../../rules/core/render.ts';
import { languages, placeholder } from '../../rules/core/rule.ts';
import { parseCompose } from '../../rules/model/compose/document.ts';
import { parseDockerfile } from '../../rules/model/dockerfile/document.ts';
import type { ShellCommand, ShellWord } from '../../rules/model/shell/command.ts';
import type { MappedText, Range } from '../../rules/model/text.ts';
import { isDockerfileName } from '../../server/cli/kind.ts';

const config = resolveConfig([{ config: { preset: 'all' } }]);

interface Sample {
  readonly path: string;
  readonly text: string;
  readonly kind: 'dockerfile' | 'compose';
}

/** All Dockerfiles and Compose files below a directory; PLIMSOLL_CORPUS names another one to try. */
function samples(directory: string): Sample[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((name): Sample[] => {
    const path = join(directory, name);
    const isCompose = /compose[^/]*\.ya?ml$/.test(name);
    if (!isCompose && !isDockerfileName(name)) return [];
    return [
      { path: relative(directory, path), text: readFileSync(path, 'utf8'), kind: isCompose ? 'compose' : 'dockerfile' },
    ];
  });
}

function check(sample: Sample, { findings }: LintResult): void {
  const inside = ({ start, end }: Range): boolean => 0 <= start && start <= end && end <= sample.text.length;
  for (const finding of findings) {
    assert.notEqual(finding.ruleId, 'internal-error', JSON.stringify(finding.data));
    assert.ok(inside(finding.range), finding.ruleId);
    for (const language of languages) {
      assert.doesNotMatch(renderMessage(finding, language), new RegExp(placeholder.source), finding.ruleId);
    }
    for (const fix of finding.fixes ?? []) {
      assert.ok(
        fix.edits.every((edit) => inside(edit.range)),
        finding.ruleId,
      );
      for (const language of languages) assert.ok(renderFixTitle(finding, fix, language) !== fix.key, finding.ruleId);
    }
  }
}

/** A mapped text is what the source says at its place, character by character, where nothing is decoded. */
function assertMapped(text: MappedText, source: string, what: string): void {
  text.forEachPiece(0, text.length, (piece, start, length) => {
    if (piece.length === length) assert.equal(source.slice(start, start + length), piece, what);
    else assert.ok(start >= 0 && start + length <= source.length, what);
  });
}

function assertWords(commands: readonly ShellCommand[], source: string): number {
  let count = 0;
  for (const command of commands) {
    for (const word of command.words as readonly ShellWord[]) {
      count++;
      assertMapped(word.mapped, source, word.text);
      const { start, end } = word.mapped.range();
      // The range of a whole list item or scalar holds its quotes or its indentation too.
      assert.ok(word.range.start <= start && end <= word.range.end, word.text);
      assert.ok(command.fullRange.start <= word.range.start && word.range.end <= command.fullRange.end, word.text);
    }
  }
  return count;
}

const corpus = samples(process.env.PLIMSOLL_CORPUS ?? join(__dirname, 'files'));

describe('corpus', () => {
  it('has files of both kinds', () => {
    assert.deepEqual([...new Set(corpus.map(({ kind }) => kind))].sort(), ['compose', 'dockerfile']);
  });

  for (const sample of corpus) {
    describe(sample.path, () => {
      it('is linted without a failure, with ranges in the file and words in both languages', () => {
        check(sample, lint(sample, { config }));
      });

      it('maps every word back to its place', () => {
        if (sample.kind === 'compose') {
          assertWords(parseCompose(sample.text).commands(), sample.text);
          return;
        }
        const document = parseDockerfile(sample.text);
        assertWords(document.commands(), sample.text);
        for (const instruction of document.all) {
          assertMapped(instruction.body, sample.text, instruction.keyword);
          for (const word of instruction.words) {
            assertMapped(word.text, sample.text, word.raw);
            assert.ok(instruction.range.start <= word.range.start && word.range.end <= instruction.range.end, word.raw);
          }
        }
      });

      it('is linted without a failure wherever it breaks off', () => {
        const step = Math.max(1, Math.floor(sample.text.length / 40));
        for (let end = 0; end < sample.text.length; end += step) {
          const broken = { ...sample, text: sample.text.slice(0, end) };
          check(broken, lint(broken, { config }));
        }
      });

      it('can be fixed, and the result is no worse', () => {
        const before = lint(sample, { config });
        const { result } = fixAll(sample, { config });
        check({ ...sample, text: result.document.source }, result);
        assert.ok(result.document.problems.length <= before.document.problems.length);
      });
    });
  }
});
