import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rules } from '../../rules/index.ts';
import { countFindings, type FileReport, type Report, type ReportedFinding } from '../../server/cli/report.ts';
import { type Format, formats, reporters } from '../../server/cli/reporters/index.ts';

const finding = (overrides: Partial<ReportedFinding> = {}): ReportedFinding => ({
  rule: 'apt-no-install-recommends',
  family: 'image-size',
  severity: 'warning',
  message: 'Add <this> & "that", 100%: |now|',
  line: 2,
  column: 5,
  endLine: 2,
  endColumn: 8,
  sources: { hadolint: 'DL3015' },
  factors: [],
  fixes: [{ title: 'Do it', safe: true, edits: [{ line: 2, column: 8, endLine: 2, endColumn: 8, text: ' -y' }] }],
  related: [],
  url: 'https://example.com/rule',
  ...overrides,
});
const file = (text: string, ...findings: ReportedFinding[]): FileReport => ({
  path: 'a b/Dockerfile',
  kind: 'dockerfile',
  text,
  findings,
});
const report = (...files: FileReport[]): Report => ({
  version: '1.2.3',
  language: 'en',
  files,
  counts: countFindings(files),
  rules,
  color: false,
});
const render = (format: Format, ...files: FileReport[]): string => reporters[format](report(...files));
const sample = file('FROM a\nRUN apt\n', finding());

describe('reporters', () => {
  for (const format of formats) {
    it(`${format} ends with a line break and holds the rule`, () => {
      const text = render(format, sample);
      assert.ok(text.endsWith('\n'));
      assert.ok(text.includes('apt-no-install-recommends'));
    });
    it(`${format} copes with no files and with clean ones`, () => {
      assert.equal(typeof render(format), 'string');
      assert.equal(typeof render(format, file('FROM a\n')), 'string');
    });
  }

  it('pretty underlines the finding in its line', () => {
    assert.equal(
      render('pretty', sample),
      `a b/Dockerfile:2:5 warning apt-no-install-recommends
Add <this> & "that", 100%: |now|
 1 │ FROM a
 2 │ RUN apt
   │     ^^^
  fix: Do it

✗ 1 finding in 1 file: 1 warning
  1 fixable with --fix
  Why, with examples: plimsoll explain <rule>
`,
    );
  });

  it('pretty keeps marks below wide characters and tabs', () => {
    const lines = render('pretty', file('x\n\t漢字 apt\n', finding({ column: 5, endColumn: 8 }))).split('\n');
    assert.equal(lines[3], ' 2 │     漢字 apt');
    assert.equal(lines[4], '   │          ^^^');
  });

  it('pretty shows findings over several lines and cuts long ones', () => {
    const many = file(`${'RUN a \\\n'.repeat(20)}x\n`, finding({ line: 1, column: 1, endLine: 21, endColumn: 2 }));
    const lines = render('pretty', many).split('\n');
    assert.equal(lines.filter((line) => line.includes('^')).length, 6);
    const wide = file(`x\nRUN ${'a '.repeat(300)}apt\n`, finding({ column: 605, endColumn: 608 }));
    assert.ok(
      render('pretty', wide)
        .split('\n')
        .every((line) => line.length < 140),
    );
  });

  it('pretty never shows what may be the value of a secret', () => {
    for (const line of [
      'ENV DB_PASSWORD=hunter2',
      'RUN mysql -phunter2',
      'RUN curl -H "X: hunter2" http://u:hunter2@h',
      '\t- hunter2',
    ]) {
      const secret = finding({ family: 'secrets', line: 2, column: 1, endLine: 2, endColumn: line.length + 1 });
      const neighbour = finding({ line: 3, column: 1, endLine: 3, endColumn: 4 });
      const text = render('pretty', file(`FROM a\n${line}\nRUN b\n`, secret, neighbour));
      assert.ok(!text.includes('hunter2'), text);
    }
  });

  it('pretty and compact let no control character through', () => {
    const evil = file('FROM a\nRUN \u001b[31mapt\u202e\n', finding({ message: 'a\u001b[2Jb\nc' }));
    for (const format of ['pretty', 'compact'] as const) {
      const text = render(format, evil);
      assert.ok(![...text].some((character) => (character < ' ' && character !== '\n') || character === '\u202e'));
    }
  });

  it('colours on demand', () => {
    const colored = reporters.pretty({ ...report(sample), color: true });
    assert.ok(colored.includes('\u001b[33m'));
  });

  it('jsonl has one object per line', () => {
    const lines = render('jsonl', sample, sample).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).path),
      ['a b/Dockerfile', 'a b/Dockerfile'],
    );
  });

  it('github escapes what its commands reserve', () => {
    assert.equal(
      render('github', sample),
      '::warning file=a b/Dockerfile,line=2,endLine=2,col=5,endColumn=7,title=plimsoll%3A apt-no-install-recommends::Add <this> & "that", 100%25: |now|\n',
    );
  });

  it('checkstyle and junit are well-formed and escaped', () => {
    for (const format of ['checkstyle', 'junit'] as const) {
      const text = render(format, file('x', finding({ message: 'a <b> & "c" \u0001 ]]>' })));
      assert.ok(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'));
      assert.ok(text.includes('a &lt;b&gt; &amp; &quot;c&quot; \ufffd ]]&gt;'));
    }
    assert.match(render('junit', sample, file('')), /<testsuites name="plimsoll" tests="2" failures="1"/);
  });

  it('gitlab and codeclimate tell equal findings apart and survive a moved line', () => {
    const twice = file('RUN apt\nRUN apt\n', finding({ line: 1 }), finding({ line: 2 }));
    const moved = file('# new\nRUN apt\nRUN apt\n', finding({ line: 2 }), finding({ line: 3 }));
    for (const format of ['gitlab', 'codeclimate'] as const) {
      const prints = (of: FileReport): string[] =>
        JSON.parse(render(format, of)).map((issue: { fingerprint: string }) => issue.fingerprint);
      assert.equal(new Set(prints(twice)).size, 2);
      assert.deepEqual(prints(moved), prints(twice));
    }
    assert.deepEqual(JSON.parse(render('gitlab', sample))[0].location, { path: 'a b/Dockerfile', lines: { begin: 2 } });
  });

  it('rdjson counts columns in bytes', () => {
    const [diagnostic] = JSON.parse(render('rdjson', file('x\nRÜN apt\n', finding()))).diagnostics;
    assert.deepEqual(diagnostic.location.range, { start: { line: 2, column: 6 }, end: { line: 2, column: 9 } });
    assert.equal(diagnostic.suggestions[0].text, ' -y');
  });

  it('markdown escapes what would break its table', () => {
    assert.match(render('markdown', sample), /\| 2:5 \| warning \| Add \\<this\\> \\& "that", 100%: \\\|now\\\| \|/);
  });

  it('sarif has rules, fixes, fingerprints and encoded places', () => {
    const log = JSON.parse(render('sarif', sample));
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'warning');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a%20b/Dockerfile', index: 0 },
      region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 8 },
    });
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
      { deletedRegion: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 8 }, insertedContent: { text: ' -y' } },
    ]);
    assert.match(Object.values(result.partialFingerprints as Record<string, string>)[0]!, /^[0-9a-f]{16}$/);
  });
});
