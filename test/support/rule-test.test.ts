import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dockerfileRule, type Rule, remove, replace, safeFix } from '../../rules/core/rule.ts';
import { type RuleTest, ruleChecks } from './rule-test.ts';

const text = {
  en: { title: 'Say ls', why: 'It lists.', messages: { found: '"{name}" lists.' }, fixes: { exchange: 'Use ls' } },
  de: {
    title: 'ls sagen',
    why: 'Es listet auf.',
    messages: { found: '„{name}“ listet auf.' },
    fixes: { exchange: 'ls nehmen' },
  },
} as const;

/** Reports `dir`, and exchanges it for `ls`; what is wrong with it comes with `changes`. */
const rule = (changes: Partial<Rule> = {}): Rule => ({
  ...dockerfileRule({
    id: 'no-dir',
    severity: 'info',
    fixable: 'safe',
    text,
    examples: [{ bad: 'RUN dir', good: 'RUN ls' }],
    check({ doc, report }) {
      for (const command of doc.runCommands('dir')) {
        report(
          command.nameWord.range,
          'found',
          { name: 'dir' },
          { fixes: [safeFix('exchange', replace(command.nameWord.range, 'ls'))] },
        );
      }
    },
  }),
  ...changes,
});

const test: RuleTest = {
  good: ['RUN ls'],
  bad: [{ snippet: '\nRUN a \\\n  && dir\n     ^^^ "dir" lists.\n', fixed: 'RUN a \\\n  && ls\n' }],
};

/** What the checks complain about, first lines only. */
function complaints(of: Rule, how: RuleTest = test): string[] {
  return ruleChecks(of, how).flatMap(({ run }) => {
    try {
      run();
      return [];
    } catch (error) {
      return [(error as Error).message.split('\n')[0]!];
    }
  });
}

const withCheck = (checkDockerfile: Rule['checkDockerfile']): Rule => rule({ checkDockerfile } as Partial<Rule>);

describe('testRule', () => {
  it('is content with a rule that is right', () => {
    assert.deepEqual(complaints(rule()), []);
  });

  it('wants the exact range and message', () => {
    for (const marked of ['RUN dir\n     ^^ "dir" lists.', 'RUN dir\n    ^^^ "dir" is listed.', 'RUN dir']) {
      const [first] = complaints(rule(), { ...test, bad: [{ snippet: marked, fixed: 'RUN ls' }] });
      assert.equal(first, 'Other findings than those marked.');
    }
    assert.equal(complaints(rule(), { ...test, good: ['RUN dir .'] })[0], 'Something is found.');
  });

  it('wants the text that a fix makes', () => {
    const [snippet] = ['RUN dir\n    ^^^ "dir" lists.'];
    assert.match(complaints(rule(), { ...test, bad: [snippet!] })[0]!, /needs its expected text/);
    assert.match(
      complaints(rule(), { ...test, bad: [{ snippet: snippet!, fixed: 'RUN l' }] })[0]!,
      /makes another text/,
    );
  });

  it('notices a fix that leaves something to report, loses a comment, or overlaps itself', () => {
    const fixing = (edits: (at: { start: number; end: number }) => Parameters<typeof safeFix>[1]) =>
      withCheck(({ doc, report }) => {
        for (const { nameWord } of doc.runCommands('dir')) {
          report(nameWord.range, 'found', { name: 'dir' } as never, {
            fixes: [safeFix('exchange', edits(nameWord.range))],
          });
        }
      });
    const snippet = '# why\nRUN dir\n    ^^^ "dir" lists.';
    const first = (of: Rule, fixed: string) => complaints(of, { ...test, bad: [{ snippet, fixed }] })[0]!;
    assert.match(
      first(
        fixing((range) => replace(range, 'dir ')),
        `# why\nRUN dir${' '.repeat(10)}`,
      ),
      /still something to report/,
    );
    assert.match(
      first(
        fixing((range) => replace({ start: 0, end: range.end }, 'RUN ls')),
        'RUN ls',
      ),
      /loses comments/,
    );
    assert.match(
      first(
        fixing((range) => [remove(range), remove(range)]),
        '',
      ),
      /overlap/,
    );
  });

  it('notices a rule that depends on line breaks, or on where the file begins', () => {
    const counting = withCheck(({ doc, report }) => {
      const start = doc.source.split('\n')[0]!.length;
      report({ start, end: start }, 'found', { name: 'dir' } as never);
    });
    const found = complaints(counting, { ...test, bad: ['FROM a\n      ^0 "dir" lists.\nRUN dir'] });
    assert.ok(found.includes('Other findings in the variant "crlf".'));
  });

  it('notices a rule that throws on half a file, or reports beyond it', () => {
    const throwing = withCheck(({ doc }) => {
      if (doc.source.endsWith('R')) throw new Error('half');
    });
    assert.match(complaints(throwing).join(), /throws Error: half/);
    const beyond = withCheck(({ doc, report }) => report({ start: 0, end: doc.source.length + 1 }, 'found', {}));
    assert.match(complaints(beyond).join(), /does not lie in the file/);
  });

  it('notices words that are missing or not as they should be', () => {
    const de = { ...text.de, title: 'Du sollst ls sagen.', why: '' };
    const found = complaints(rule({ text: { en: text.en, de } })).join();
    assert.match(found, /The wording has faults/);
  });

  it('notices what no case shows, a case that stands twice, and a fix that is not as good as it says', () => {
    const more = { ...text, en: { ...text.en, messages: { ...text.en.messages, other: 'Other.' } } };
    assert.match(complaints(rule({ text: more })).join(), /No case shows these messages/);
    assert.match(complaints(rule(), { ...test, good: ['RUN ls', '\nRUN ls'] }).join(), /stands there twice/);
    assert.match(complaints(rule({ fixable: 'unsafe' })).join(), /`fixable` of the rule/);
  });

  it('tries the documented examples', () => {
    assert.match(
      complaints(rule({ examples: [{ bad: 'RUN ls', good: 'RUN ls' }] })).join(),
      /Nothing is found in the bad example/,
    );
    assert.match(
      complaints(rule({ examples: [{ bad: 'RUN dir', good: 'RUN dir' }] })).join(),
      /found in the good example/,
    );
  });

  it('lints a project rule among the files of its case', () => {
    const project = rule({
      kind: 'project',
      fixable: undefined as never,
      examples: [],
      checkDockerfile({ doc, project: around, report }) {
        const ignored = around.read('.dockerignore');
        for (const { keywordRange } of doc.instructions.slice(0, 1)) {
          if (ignored !== undefined) report(keywordRange, 'found', { name: ignored } as never);
        }
      },
    });
    const files = { 'app/Dockerfile': 'FROM a\n^^^^ "x" lists.', '.dockerignore': 'x' };
    assert.deepEqual(complaints(project, { good: ['FROM a'], bad: [files], except: { wording: 'No fix.' } }), []);
  });
});
