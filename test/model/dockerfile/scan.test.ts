import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../../rules/model/dockerfile/scan.ts';

const logical = (source: string) => scan(source).instructions.map((instruction) => instruction.logical.text);
const codes = (source: string) => scan(source).problems.map((problem) => problem.code);

describe('scan', () => {
  describe('lines', () => {
    it('joins continued lines without the escape character', () => {
      assert.deepEqual(logical('RUN a \\\n  && b\nRUN c'), ['RUN a   && b', 'RUN c']);
    });

    it('passes over comment lines and blank lines inside a continuation', () => {
      const source = 'RUN a \\\n  # why\n\n  b';
      assert.deepEqual(logical(source), ['RUN a   b']);
      const [run] = scan(source).instructions;
      assert.deepEqual(run!.emptyContinuations, [{ start: 16, end: 16 }]);
      assert.equal(scan(source).comments[0]!.text, ' why');
    });

    it('takes blanks behind the escape character', () => {
      assert.deepEqual(logical('RUN a \\  \n b'), ['RUN a  b']);
    });

    it('does not continue behind two escape characters', () => {
      assert.deepEqual(logical('RUN echo \\\\\nRUN b'), ['RUN echo \\\\', 'RUN b']);
    });

    it('joins a lone escape character with the next line', () => {
      assert.deepEqual(logical('\\\nRUN x'), ['RUN x']);
    });

    it('passes over a byte order mark and keeps offsets', () => {
      const { instructions } = scan('\ufeffFROM a');
      assert.deepEqual(instructions[0]!.range, { start: 1, end: 7 });
    });

    it('leaves carriage returns out', () => {
      assert.deepEqual(logical('RUN a \\\r\n b\r\nRUN c\r\n'), ['RUN a  b', 'RUN c']);
    });

    it('knows the comment lines right above an instruction', () => {
      const { instructions } = scan('# far\n\n# near\n#nearer\nRUN x');
      assert.deepEqual(
        instructions[0]!.leading.map(({ text, line }) => [text, line]),
        [
          [' near', 2],
          ['nearer', 3],
        ],
      );
    });

    it('ends the range at the last visible character', () => {
      const source = 'RUN a \\\n  b  \n';
      const { range } = scan(source).instructions[0]!;
      assert.equal(source.slice(range.start, range.end), 'RUN a \\\n  b');
    });
  });

  describe('directives', () => {
    it('reads them at the top only', () => {
      const { directives, escape } = scan(
        '# syntax = docker/dockerfile:1\n# ESCAPE=`\n\n# check=skip=all\nRUN a `\n b',
      );
      assert.deepEqual(
        directives.map(({ name, value }) => [name, value]),
        [
          ['syntax', 'docker/dockerfile:1'],
          ['escape', '`'],
        ],
      );
      assert.equal(escape, '`');
      assert.deepEqual(logical('# escape=`\nRUN a `\n b'), ['RUN a  b']);
    });

    it('gives the ranges of name and value', () => {
      const source = '#  syntax =  a/b:1  \nFROM x';
      const [directive] = scan(source).directives;
      assert.equal(source.slice(directive!.nameRange.start, directive!.nameRange.end), 'syntax');
      assert.equal(source.slice(directive!.valueRange.start, directive!.valueRange.end), 'a/b:1');
    });

    it('ends at the first other comment', () => {
      assert.deepEqual(scan('# hello\n# escape=`\n').directives, []);
      assert.equal(scan('# hello\n# escape=`\n').comments.length, 2);
    });

    it('refuses repetition and wrong values', () => {
      assert.equal(scan('# escape=x\nFROM a').escape, '\\');
      assert.deepEqual(codes('# syntax=a\n# syntax=a\nFROM a'), ['duplicateDirective']);
    });
  });

  describe('heredocs', () => {
    const heredocs = (source: string) => scan(source).instructions.flatMap((instruction) => instruction.heredocs);

    it('takes the body out of the instructions', () => {
      const source = 'RUN <<EOF\nFROM x\n# no comment\nEOF\nRUN y';
      assert.deepEqual(logical(source), ['RUN <<EOF', 'RUN y']);
      assert.equal(heredocs(source)[0]!.body.text, 'FROM x\n# no comment\n');
      assert.deepEqual(scan(source).comments, []);
    });

    it('cuts leading tabs for <<-, in body and terminator', () => {
      const source = 'COPY <<-A <<B /d/\n\tx\n\tA\ny\nB\nRUN z';
      const [a, b] = heredocs(source);
      assert.equal(a!.body.text, 'x\n');
      assert.deepEqual(a!.body.range(0, 1), { start: 19, end: 20 });
      assert.equal(b!.body.text, 'y\n');
      assert.deepEqual(logical(source), ['COPY <<-A <<B /d/', 'RUN z']);
    });

    it('tells quoted names, which keep variables', () => {
      assert.equal(heredocs('RUN cat 3<<"EOF" >/x\n$HOME\nEOF\n')[0]!.expand, false);
      assert.equal(heredocs('RUN cat <<EOF\n$HOME\nEOF\n')[0]!.expand, true);
    });

    it('sees none inside quotes, in exec form, or in other instructions', () => {
      assert.deepEqual(heredocs('RUN echo "cat <<EOF"\nRUN x'), []);
      assert.deepEqual(heredocs('RUN ["cat", "<<EOF"]\nRUN x'), []);
      assert.deepEqual(heredocs('CMD cat <<EOF\nRUN x'), []);
    });

    it('reads them behind ONBUILD and behind flags', () => {
      assert.equal(heredocs('ONBUILD RUN --network=none <<EOF\nx\nEOF')[0]!.body.text, 'x\n');
    });

    it('names one that never ends, and ends at the end of the file', () => {
      const source = 'RUN <<EOF\nx\n';
      assert.deepEqual(codes(source), ['unterminatedHeredoc']);
      assert.deepEqual(scan(source).instructions[0]!.range, { start: 0, end: source.length });
    });
  });

  it('reads no instructions from a binary file', () => {
    assert.deepEqual(codes('\u007fELF\0\u0001\nFROM a'), ['binary']);
    assert.deepEqual(logical('\u007fELF\0\u0001\nFROM a'), []);
  });

  it('stops after more instructions than any image has, and says so', () => {
    const source = `FROM a\n${'RUN x\n'.repeat(2500)}`;
    assert.equal(scan(source).instructions.length, 2000);
    const [problem] = scan(source).problems;
    assert.equal(problem!.code, 'tooLong');
    assert.equal(source.slice(0, problem!.range.start).split('\n').length, 2001);
  });

  it('keeps every range inside any text, and every logical character at its place', () => {
    const pieces = [
      'RUN ',
      'FROM a',
      '\\\n',
      '\n',
      '\r\n',
      ' ',
      '# c',
      '<<EOF',
      'EOF',
      '\t',
      '"',
      "'",
      '`',
      'é😀',
      '# escape=`',
      '\ufeff',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const source = parts.join('');
        let last = 0;
        for (const { logical: text, range, heredocs } of scan(source).instructions) {
          assert.ok(last <= range.start && range.start <= range.end && range.end <= source.length);
          last = range.end;
          for (const mapped of [text, ...heredocs.map((heredoc) => heredoc.body)]) {
            for (let i = 0; i < mapped.length; i++) assert.equal(source[mapped.sourceStart(i)], mapped.text[i]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
