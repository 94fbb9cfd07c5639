import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding, Fix } from '../../rules/core/finding.ts';
import { applyEdits, areDisjoint, chooseFixes, faultsOf } from '../../rules/core/fix.ts';
import { renderFixTitle, renderRelated } from '../../rules/core/render.ts';
import { type ExampleSource, languages, type Rule } from '../../rules/core/rule.ts';
import { suppressionEdit } from '../../rules/core/suppression-edit.ts';
import { type MarkedSnippet, readMarks, writeMarks } from './marked-snippet.ts';
import { type Options, RuleUnderTest, type Source, show, source } from './rule-under-test.ts';
import { inOnbuild, truncations, type Variant, withBom, withCrlf, withTabs } from './variants.ts';
import { wordingFaults } from './wording.ts';

export interface GoodCase {
  readonly snippet: ExampleSource;
  readonly options?: Options;
}

export interface BadCase {
  /** With marks, see `marked-snippet.ts`; of several files the first one is linted and marked. */
  readonly snippet: ExampleSource;
  /**
   * The text after all findings got their preferred fix, or, where a rule offers alternatives, the text after each of
   * them by its key. Needed as soon as a finding has a fix. Tab stops of snippet fixes stand in it as they are.
   */
  readonly fixed?: string | Readonly<Record<string, string>>;
  readonly options?: Options;
}

/** Checks made without being asked. What does not fit a rule is left out with a reason. */
export interface Exceptions {
  /** The same findings with CRLF. */
  readonly crlf?: string;
  /** The same findings behind a byte order mark. */
  readonly bom?: string;
  /** The same findings with tabs for blanks, in Dockerfiles. */
  readonly tabs?: string;
  /** The same findings with RUN behind ONBUILD. */
  readonly onbuild?: string;
  /** A fix keeps all comments. */
  readonly comments?: string;
  /** A suppression comment hides each finding. */
  readonly suppression?: string;
  /** Every message and every fix of the rule is shown by a case. */
  readonly wording?: string;
}

export interface RuleTest {
  /** Texts in which the rule finds nothing. */
  readonly good: readonly (ExampleSource | GoodCase)[];
  /** Texts with marks for everything the rule finds. */
  readonly bad: readonly (ExampleSource | BadCase)[];
  readonly except?: Exceptions;
}

/** One thing that is checked of a rule; `run` throws when it is not so. */
export interface RuleCheck {
  readonly title: string;
  readonly run: () => void;
}

/**
 * Declares the mocha tests of a rule: its cases, and, without being asked, its documented examples, its wording, and
 * that line breaks, a byte order mark, tabs, ONBUILD and truncation change nothing.
 */
export function testRule(rule: Rule, test: RuleTest): void {
  describe(rule.id, () => {
    for (const { title, run } of ruleChecks(rule, test)) it(title, run);
  });
}

/** What {@link testRule} declares. */
export function ruleChecks(rule: Rule, { good, bad, except = {} }: RuleTest): readonly RuleCheck[] {
  const subject = new RuleUnderTest(rule);
  const goodCases = good.map((item) => new Case(subject, item, except));
  const badCases = bad.map((item) => new Case(subject, item, except));
  return [
    ...goodCases.map((test) => ({ title: `finds nothing in ${test.title}`, run: () => test.runGood() })),
    ...badCases.map((test) => ({ title: `finds what is marked in ${test.title}`, run: () => test.runBad() })),
    { title: 'has cases that differ', run: () => assertDifferent(goodCases, badCases) },
    { title: 'reports its bad examples and no good one', run: () => assertExamples(subject) },
    { title: 'is worded as house style asks', run: () => assertWording(rule) },
    {
      title: 'shows every message and fix, and fixes as well as it says',
      run: () =>
        assertShown(
          subject,
          badCases.flatMap((test) => test.findings()),
          except,
        ),
    },
  ];
}

function assertDifferent(good: readonly Case[], bad: readonly Case[]): void {
  assert.ok(bad.length > 0 && good.length > 0, 'A rule needs a good and a bad case at least.');
  const seen = new Set<string>();
  for (const { key, title } of [...good, ...bad]) {
    assert.ok(!seen.has(key), `This case stands there twice:\n${title}`);
    seen.add(key);
  }
}

function assertExamples(subject: RuleUnderTest): void {
  for (const { bad, good, options } of subject.rule.examples) {
    const configured = subject.with(options);
    const { findings } = configured.lint(source(subject, bad));
    assert.ok(findings.length > 0, `Nothing is found in the bad example:\n${show(bad)}`);
    const clean = source(subject, good);
    assert.equal(configured.marked(clean), clean.text, 'Something is found in the good example.');
  }
}

function assertWording(rule: Rule): void {
  const faults = wordingFaults(rule);
  assert.ok(faults.length === 0, `The wording has faults:\n${faults.join('\n')}`);
}

function assertShown(subject: RuleUnderTest, inCases: readonly Finding[], except: Exceptions): void {
  const { rule } = subject;
  const inExamples = rule.examples.flatMap(
    ({ bad, options }) => subject.with(options).lint(source(subject, bad)).findings,
  );
  const findings = [...inCases, ...inExamples];
  if (except.wording === undefined) assertAllShown(rule, findings);
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const best = fixes.some(({ safe }) => safe) ? 'safe' : fixes.length > 0 ? 'unsafe' : undefined;
  assert.equal(best, rule.fixable, '`fixable` of the rule says something else than the fixes in its cases.');
}

function assertAllShown(rule: Rule, findings: readonly Finding[]): void {
  const messages = new Set(
    findings.flatMap(({ messageId, related = [] }) => [messageId, ...related.map((place) => place.messageId)]),
  );
  const missing = Object.keys(rule.text.en.messages).filter((id) => !messages.has(id));
  assert.deepEqual(missing, [], 'No case shows these messages.');
  const keys = new Set(findings.flatMap(({ fixes = [] }) => fixes.map(({ key }) => key)));
  assert.deepEqual(
    Object.keys(rule.text.en.fixes ?? {}).filter((key) => !keys.has(key)),
    [],
    'No case shows these fixes.',
  );
}

/** One snippet with all that is checked on it. */
class Case {
  readonly title: string;
  /** What makes it this case. */
  readonly key: string;
  readonly #subject: RuleUnderTest;
  readonly #source: Source;
  readonly #expected: MarkedSnippet;
  readonly #fixed: BadCase['fixed'];
  readonly #except: Exceptions;

  constructor(subject: RuleUnderTest, item: ExampleSource | BadCase, except: Exceptions) {
    const test = isCase(item) ? item : { snippet: item };
    const marked = source(subject, test.snippet);
    this.#expected = readMarks(marked.text);
    this.#source = { ...marked, text: this.#expected.text };
    this.#subject = subject.with(test.options);
    this.#fixed = test.fixed;
    this.#except = except;
    this.key = JSON.stringify([{ ...this.#source.files, [this.#source.path]: this.#source.text }, test.options]);
    const line = this.#source.text.trim().split('\n').join(' ⏎ ');
    const name = line.length > 100 ? `${line.slice(0, 99)}…` : line;
    this.title = test.options ? `${name} with ${JSON.stringify(test.options)}` : name;
  }

  findings(): readonly Finding[] {
    return this.#subject.lint(this.#source).findings;
  }

  runGood(): void {
    assert.deepEqual(this.#expected.marks, [], 'A good case has no marks.');
    assert.equal(this.#subject.marked(this.#source), this.#source.text, 'Something is found.');
    this.#checkVariants();
  }

  runBad(): void {
    const expected = writeMarks(this.#source.text, this.#expected.marks);
    assert.equal(this.#subject.marked(this.#source), expected, 'Other findings than those marked.');
    assert.ok(this.#expected.marks.length > 0, 'A bad case needs a mark.');
    this.#checkWords();
    this.#checkVariants();
    this.#checkFixes();
    if (this.#except.suppression === undefined) this.#checkSuppression();
  }

  #checkWords(): void {
    for (const finding of this.findings()) {
      for (const language of languages) {
        const words = [
          this.#subject.message(finding, language),
          ...(finding.related ?? []).map((related) => renderRelated(finding, related, language, this.#subject.rules)),
          ...(finding.fixes ?? []).map((fix) => renderFixTitle(finding, fix, language, this.#subject.rules)),
        ];
        const data = [finding, ...(finding.related ?? []), ...(finding.fixes ?? [])].flatMap((part) =>
          Object.values(part.data),
        );
        for (const text of words) {
          // Data may hold braces of its own.
          const unfilled = /\{[a-z]\w*\}/.exec(text)?.[0];
          const fromData = unfilled !== undefined && data.some((value) => String(value).includes(unfilled));
          assert.ok(!unfilled || fromData, `The placeholder ${unfilled} is not filled in "${text}" (${language}).`);
        }
      }
    }
  }

  #checkVariants(): void {
    const { text, kind } = this.#source;
    const { findings } = this.#subject.lint(this.#source);
    const variants: Partial<Record<keyof Exceptions, Variant | undefined>> = {
      crlf: withCrlf(text),
      bom: withBom(text),
      tabs: kind === 'dockerfile' ? withTabs(text) : undefined,
      onbuild: kind === 'dockerfile' ? inOnbuild(text, findings) : undefined,
    };
    const marks = this.#subject.marks(this.#source);
    for (const [name, variant] of Object.entries(variants) as [keyof Exceptions, Variant | undefined][]) {
      if (!variant || this.#except[name] !== undefined) continue;
      const moved = marks.map(({ start, end, message }) => ({
        start: variant.at(start),
        end: variant.at(end),
        message,
      }));
      const found = this.#subject.marked({ ...this.#source, text: variant.text });
      assert.equal(found, writeMarks(variant.text, moved), `Other findings in the variant "${name}".`);
    }
    for (const truncated of truncations(text)) this.#subject.lint({ ...this.#source, text: truncated });
  }

  #checkFixes(): void {
    const offered = this.findings().flatMap((finding) => finding.fixes ?? []);
    for (const fix of offered) assert.ok(areDisjoint(fix.edits), `The edits of the fix "${fix.key}" overlap.`);
    const keys = [...new Set(offered.map(({ key }) => key))];
    if (keys.length === 0) {
      assert.equal(this.#fixed, undefined, 'There is a fixed text, but no finding has a fix.');
      return;
    }
    const fixed = this.#fixed ?? {};
    if (typeof fixed === 'string') {
      const alternatives = this.findings().some(({ fixes = [] }) => fixes.length > 1);
      assert.ok(!alternatives, `A finding has several fixes: give a text for each of ${keys.join(', ')}.`);
      this.#checkFix(fixed, () => true);
      return;
    }
    for (const key of keys) this.#checkFix(fixed[key], (fix) => fix.key === key, key);
    assert.deepEqual(
      Object.keys(fixed).filter((key) => !keys.includes(key)),
      [],
      'No finding has these fixes.',
    );
  }

  /** Applies the fixes that are wanted until none is left, as `--fix` does. */
  #checkFix(fixed: string | undefined, wanted: (fix: Fix) => boolean, name = 'preferred'): void {
    const before = this.#subject.lint(this.#source);
    const { text, snippet } = this.#applied(this.#source, wanted);
    if (fixed === undefined) assert.fail(`The fix (${name}) needs its expected text. It makes:\n${text}`);
    assert.equal(text, fixed.replace(/^\n/, ''), `The fix (${name}) makes another text.`);
    if (snippet) return;
    const after = this.#subject.lint({ ...this.#source, text });
    const unfixable = before.findings.filter(({ fixes = [] }) => !fixes.some(wanted)).length;
    const marked = writeMarks(
      text,
      after.findings.map((finding) => ({ ...finding.range, message: this.#subject.message(finding) })),
    );
    assert.ok(
      after.findings.length <= unfixable,
      `After the fix (${name}) there is still something to report:\n${marked}`,
    );
    assert.ok(faultsOf(after) <= faultsOf(before), `After the fix (${name}) the text is broken:\n${text}`);
    if (this.#except.comments === undefined) {
      const kept = after.document.comments.map((comment) => comment.text.trim());
      const lost = before.document.comments
        .map((comment) => comment.text.trim())
        .filter((comment) => !kept.includes(comment));
      assert.deepEqual(lost, [], `The fix (${name}) loses comments.`);
    }
    if (this.#except.crlf !== undefined) return;
    const { text: crlf } = this.#applied({ ...this.#source, text: withCrlf(this.#source.text).text }, wanted);
    assert.equal(crlf, text.replaceAll('\n', '\r\n'), `The fix (${name}) makes another text of one with CRLF.`);
  }

  #applied(from: Source, wanted: (fix: Fix) => boolean): { text: string; snippet: boolean } {
    let { text } = from;
    for (let pass = 0; pass < 10; pass++) {
      const findings = this.#subject.lint({ ...from, text }).findings.flatMap((finding) => {
        const fix = finding.fixes?.find(wanted);
        return fix ? [{ ...finding, fixes: [fix] }] : [];
      });
      const tabStops = findings.find(({ fixes }) => fixes[0]!.snippet)?.fixes[0];
      if (tabStops) return { text: applyEdits(text, tabStops.edits), snippet: true };
      const chosen = chooseFixes(findings, { unsafe: true });
      if (chosen.length === 0) break;
      text = applyEdits(
        text,
        chosen.flatMap(({ fix }) => fix.edits),
      );
    }
    return { text, snippet: false };
  }

  #checkSuppression(): void {
    const { findings, document } = this.#subject.lint(this.#source);
    for (const scope of ['line', 'file'] as const) {
      for (const finding of findings) {
        const text = applyEdits(this.#source.text, [suppressionEdit(document, finding, scope)]);
        const after = this.#subject.lint({ ...this.#source, text });
        assert.ok(after.suppressed.length > 0, `A comment to ignore it (${scope}) hides nothing:\n${text}`);
      }
    }
  }
}

const isCase = (item: ExampleSource | BadCase): item is BadCase =>
  typeof item === 'object' &&
  'snippet' in item &&
  Object.keys(item).every((key) => ['snippet', 'fixed', 'options'].includes(key));
